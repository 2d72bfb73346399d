/**
 * The tray icon: a token over a tray, and a badge for what needs attention. The badge differs in
 * shape, so that the state is told without colour: macOS shows template images in one colour.
 *
 * @typedef {'fine' | 'expiring' | 'expired' | 'error'} TrayState
 * @typedef {'template' | 'outlined'} TrayStyle
 */

const tray = 'M3 12.5V17a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-4.5';
/** The side of the tray that a badge takes; a rest of it would look like dirt. */
const badgeSide = 'M17.9 9.5H22V22h-4.1z';
const token = 'M11 2a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z';
const keyhole = 'M11 5a1.75 1.75 0 0 1 .9 3.25l.5 2.5H9.6l.5-2.5A1.75 1.75 0 0 1 11 5z';

/** @type {Record<Exclude<TrayState, 'fine'>, { shape: string, sign: string, color: string }>} */
const badges = {
  // A clock.
  expiring: {
    shape: 'M16.5 11.5a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
    sign: 'M16.5 13.8v2.9l1.9 1.3',
    color: '#ffb224',
  },
  // A square with an exclamation mark.
  expired: {
    shape:
      'M13.2 11.5h6.6a1.7 1.7 0 0 1 1.7 1.7v6.6a1.7 1.7 0 0 1-1.7 1.7h-6.6a1.7 1.7 0 0 1-1.7-1.7v-6.6a1.7 1.7 0 0 1 1.7-1.7z',
    sign: 'M16.5 13.6v3.2M16.5 19.2v.2',
    color: '#ff6b61',
  },
  // A diamond with a cross.
  error: {
    shape: 'M16.5 10.6l5.9 5.9l-5.9 5.9l-5.9-5.9z',
    sign: 'M15 15l3 3M18 15l-3 3',
    color: '#ff6b61',
  },
};

const dark = '#1b2030';

/**
 * Template: black and alpha only, macOS colours it. Outlined: white with a dark rim, readable on
 * light and dark panels, because Linux and Windows do not tell an app the colour of the panel.
 *
 * @param {TrayState} state
 * @param {TrayStyle} style
 */
export function traySvg(state, style) {
  const badge = state === 'fine' ? null : badges[state];
  const ink = style === 'template' ? '#000' : '#fff';
  const cut = badge
    ? `<path d="${badge.shape}" stroke="#000" stroke-width="2.4"/><path d="${badgeSide}"/>`
    : '';
  const strokes = `fill="none" stroke-linecap="round" stroke-linejoin="round"`;
  const rim =
    style === 'template'
      ? ''
      : `<g mask="url(#glyph)" stroke="${dark}">
           <path d="${tray}" ${strokes} stroke-width="4.4"/>
           <path d="${token}" fill="${dark}" stroke-width="2.6"/>
         </g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 22">
    <mask id="glyph" maskUnits="userSpaceOnUse" x="0" y="0" width="22" height="22">
      <path d="M0 0h22v22H0z" fill="#fff"/>${cut}
    </mask>
    <mask id="token" maskUnits="userSpaceOnUse" x="0" y="0" width="22" height="22">
      <path d="M0 0h22v22H0z" fill="#fff"/><path d="${keyhole}"/>
    </mask>
    <mask id="badge" maskUnits="userSpaceOnUse" x="0" y="0" width="22" height="22">
      <path d="M0 0h22v22H0z" fill="#fff"/>
      <path d="${badge?.sign ?? ''}" ${strokes} stroke="#000" stroke-width="1.6"/>
    </mask>
    ${rim}
    <g mask="url(#glyph)">
      <path d="${tray}" ${strokes} stroke="${ink}" stroke-width="2"/>
      <path d="${token}" fill="${ink}" mask="url(#token)"/>
    </g>
    ${badge === null ? '' : badgeSvg(badge, style)}
  </svg>`;
}

/**
 * @param {{ shape: string, sign: string, color: string }} badge
 * @param {TrayStyle} style
 */
function badgeSvg({ shape, sign, color }, style) {
  return style === 'template'
    ? `<path d="${shape}" mask="url(#badge)"/>`
    : `<path d="${shape}" fill="${color}" stroke="${dark}" stroke-width="1"/>
       <path d="${sign}" fill="none" stroke="${dark}" stroke-width="1.6" stroke-linecap="round"/>`;
}
