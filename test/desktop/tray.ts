// The tray icon as a panel sees it: StatusNotifierItem and its menu (com.canonical.dbusmenu).
// https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { call, property, type BusObject } from './bus.ts';
import { hasTrayHost } from './bus-names.mjs';
import { waitFor } from './wait-for.ts';

export interface MenuItem {
  readonly id: number;
  readonly label: string;
  readonly kind: 'item' | 'separator';
  readonly enabled: boolean;
  readonly visible: boolean;
  readonly checked: boolean;
  readonly children: readonly MenuItem[];
}

const watcher: BusObject = {
  bus: 'user',
  service: 'org.kde.StatusNotifierWatcher',
  path: '/StatusNotifierWatcher',
};
const driver: BusObject = { bus: 'user', service: 'org.freedesktop.DBus', path: '/' };
const item = 'org.kde.StatusNotifierItem';
const menu = 'com.canonical.dbusmenu';

async function pidOf(service: string): Promise<number> {
  const reply = await call(driver, 'org.freedesktop.DBus.GetConnectionUnixProcessID', 's', service);
  return z.tuple([z.number()]).parse(reply)[0];
}

async function lookForIcon(pid: number): Promise<BusObject | undefined> {
  if (!hasTrayHost(process.env)) return undefined;
  const items = await property(watcher, `${watcher.service}.RegisteredStatusNotifierItems`);
  for (const address of z.array(z.string()).parse(items)) {
    const slash = address.indexOf('/');
    const service = slash < 0 ? address : address.slice(0, slash);
    const path = slash < 0 ? '/StatusNotifierItem' : address.slice(slash);
    if ((await pidOf(service)) === pid) return { bus: 'user', service, path };
  }
  return undefined;
}

/** The icon of a process, once it is there. */
export function findTrayIcon(pid: number): Promise<BusObject> {
  return waitFor('tray icon', () => lookForIcon(pid));
}

/** Whether the process shows an icon now. */
export async function hasTrayIcon(pid: number): Promise<boolean> {
  return (await lookForIcon(pid)) !== undefined;
}

export interface TrayIcon {
  readonly status: string;
  readonly title: string;
  readonly toolTip: string;
  /** Digest of the picture: the same picture, the same digest. */
  readonly picture: string;
}

const iconProperties = z.object({
  Status: z.object({ data: z.string() }),
  Title: z.object({ data: z.string() }),
  ToolTip: z.object({ data: z.tuple([z.string(), z.array(z.unknown()), z.string(), z.string()]) }),
  IconName: z.optional(z.unknown()),
  IconPixmap: z.optional(z.unknown()),
});

export async function readTrayIcon(icon: BusObject): Promise<TrayIcon> {
  const all = await call(icon, 'org.freedesktop.DBus.Properties.GetAll', 's', item);
  const [read] = z.tuple([iconProperties]).parse(all);
  const picture = JSON.stringify([read.IconName, read.IconPixmap]);
  return {
    status: read.Status.data,
    title: read.Title.data,
    toolTip: read.ToolTip.data[2],
    picture: createHash('sha256').update(picture).digest('hex'),
  };
}

const properties = z.object({
  label: z.optional(z.object({ data: z.string() })),
  type: z.optional(z.object({ data: z.string() })),
  enabled: z.optional(z.object({ data: z.boolean() })),
  visible: z.optional(z.object({ data: z.boolean() })),
  'toggle-state': z.optional(z.object({ data: z.number() })),
});
const node = z.tuple([z.number(), properties, z.array(z.object({ data: z.unknown() }))]);

function parseItem(value: unknown): MenuItem {
  const [id, { label, type, enabled, visible, ...rest }, children] = node.parse(value);
  return {
    id,
    // An underscore marks the access key; two stand for one.
    label: (label?.data ?? '').replaceAll(/_(.?)/g, '$1'),
    kind: type?.data === 'separator' ? 'separator' : 'item',
    enabled: enabled?.data ?? true,
    visible: visible?.data ?? true,
    checked: rest['toggle-state']?.data === 1,
    children: children.map((child) => parseItem(child.data)),
  };
}

async function menuOf(icon: BusObject): Promise<BusObject> {
  return { ...icon, path: z.string().parse(await property(icon, `${item}.Menu`)) };
}

/** The whole menu, with submenus. */
export async function readTrayMenu(icon: BusObject): Promise<readonly MenuItem[]> {
  const layout = await call(await menuOf(icon), `${menu}.GetLayout`, 'iias', '0', '-1', '0');
  return parseItem(z.tuple([z.number(), z.unknown()]).parse(layout)[1]).children;
}

function matches(label: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? label === wanted : wanted.test(label);
}

/** Finds an item by the labels on the way to it. */
export function findMenuItem(
  items: readonly MenuItem[],
  ...[label, ...below]: readonly [string | RegExp, ...(string | RegExp)[]]
): MenuItem | undefined {
  const found = items.find((candidate) => matches(candidate.label, label));
  const [next, ...rest] = below;
  return found && next !== undefined ? findMenuItem(found.children, next, ...rest) : found;
}

/** Waits until an item is there and enabled; answers with what clicks it, as a panel does. */
export async function findTrayMenuItem(
  icon: BusObject,
  ...labels: readonly [string | RegExp, ...(string | RegExp)[]]
): Promise<() => Promise<void>> {
  const { id } = await waitFor(`enabled menu item ${labels.join(' › ')}`, async () => {
    const found = findMenuItem(await readTrayMenu(icon), ...labels);
    return found?.enabled === true && found.visible ? found : undefined;
  });
  const owner = await menuOf(icon);
  const event = ['isvu', String(id), 'clicked', 'i', '0', '0'];
  return async () => void (await call(owner, `${menu}.Event`, ...event));
}

/** Clicks an item as a panel does. Waits until it is there and enabled. */
export async function clickTrayMenu(
  icon: BusObject,
  ...labels: readonly [string | RegExp, ...(string | RegExp)[]]
): Promise<void> {
  const click = await findTrayMenuItem(icon, ...labels);
  await click();
}

/** Clicks the icon itself, as a panel does. */
export async function clickTrayIcon(icon: BusObject): Promise<void> {
  await call(icon, `${item}.Activate`, 'ii', '0', '0');
}
