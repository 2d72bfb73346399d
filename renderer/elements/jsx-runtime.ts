/**
 * What JSX is compiled to. React comes as CommonJS, where each of 600 elements would look its function
 * up in an object; here it is the function itself, which is 5 KB less to load and to read.
 * `jsxImportSource` in tsconfig.json leads here.
 */
import * as runtime from 'react/jsx-runtime';

export type { JSX } from 'react/jsx-runtime';

export const { jsx, jsxs, Fragment } = runtime;
