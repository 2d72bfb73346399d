/** The same for `npm run dev`. */
import * as runtime from 'react/jsx-dev-runtime';

export const { jsxDEV, Fragment } = runtime;
