import type { TokenTrayApi } from '../preload/contract.ts';

declare global {
  interface Window {
    readonly tokenTray: TokenTrayApi;
  }
}
