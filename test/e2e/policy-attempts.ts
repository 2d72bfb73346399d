/** What the page's policy did about one attempt. */
export interface Attempt {
  /** The directives that were violated, in order. */
  readonly violated: readonly string[];
  /** The attempt itself ended with an error. */
  readonly threw: boolean;
}

/**
 * Runs in the page, on its own: does everything that a script could do to run foreign script or to
 * reach a server, one after the other.
 */
export async function tryEverything(): Promise<Record<string, Attempt>> {
  const elsewhere = 'https://example.com/';
  const ran = 'globalThis.foreignScriptRan = true';
  function add(name: string, properties: Readonly<Record<string, string>>, text = ''): HTMLElement {
    const element = Object.assign(document.createElement(name), properties);
    if (text !== '') element.append(text);
    document.body.append(element);
    return element;
  }

  const attempts: Readonly<Record<string, () => unknown>> = {
    'inline script': () => add('script', {}, ran),
    'foreign script': () => add('script', { src: elsewhere }),
    'inline handler': () => {
      const element = add('b', {});
      element.setAttribute('onclick', ran);
      element.click();
    },
    eval: () => (Reflect.get(globalThis, 'eval') as (text: string) => unknown)(ran),
    Function: () => (Reflect.construct(Function, [ran]) as () => unknown)(),
    'timer with text': () => Reflect.apply(setTimeout, globalThis, [ran, 0]) as unknown,
    markup: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
    'trusted types policy': () => {
      const factory = Reflect.get(globalThis, 'trustedTypes') as {
        createPolicy(name: string, rules: object): unknown;
      };
      factory.createPolicy('ours', { createHTML: String, createScript: String });
    },
    'foreign module': () => import(elsewhere),
    'data module': () => import(`data:text/javascript,${ran}`),
    'blob module': () => import(URL.createObjectURL(new Blob([ran], { type: 'text/javascript' }))),
    worker: () => new Worker('app://ui/assets/worker.js'),
    'blob worker': () => new Worker(URL.createObjectURL(new Blob([ran]))),
    'shared worker': () => new SharedWorker('app://ui/assets/worker.js'),
    'inline style': () => add('style', {}, 'b { color: red }'),
    'style attribute': () => document.body.setAttribute('style', 'color: red'),
    'foreign style': () => add('link', { rel: 'stylesheet', href: elsewhere }),
    image: () => add('img', { src: elsewhere }),
    'data image': () => add('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }),
    font: () => new FontFace('x', `url(${elsewhere})`).load(),
    sound: () => add('audio', { src: elsewhere }),
    fetch: () => fetch(elsewhere),
    'fetch of our own page': () => fetch('app://ui/index.html'),
    XMLHttpRequest: () => {
      const request = new XMLHttpRequest();
      request.open('GET', elsewhere);
      request.send();
    },
    WebSocket: () => new WebSocket('wss://example.com/'),
    EventSource: () => new EventSource(elsewhere),
    beacon: () => navigator.sendBeacon(elsewhere, 'x'),
    frame: () => add('iframe', { src: elsewhere }),
    'frame of our own page': () => add('iframe', { src: 'app://ui/index.html' }),
    object: () => add('object', { type: 'image/png', data: elsewhere }),
    embed: () => add('embed', { type: 'image/png', src: elsewhere }),
    form: () => (add('form', { action: elsewhere }) as HTMLFormElement).submit(),
    base: () => add('base', { href: elsewhere }),
  };

  const pause = (ms: number) =>
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    });
  const results: Record<string, Attempt> = {};
  for (const [name, attempt] of Object.entries(attempts)) {
    const violated: string[] = [];
    const note = (event: SecurityPolicyViolationEvent) => violated.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    let threw = false;
    // A turn of its own: the tool that brought us here may use eval.
    await pause(0);
    try {
      await Promise.race([attempt(), pause(50)]);
    } catch {
      threw = true;
    }
    await pause(50);
    document.removeEventListener('securitypolicyviolation', note);
    results[name] = { violated, threw };
  }
  return results;
}
