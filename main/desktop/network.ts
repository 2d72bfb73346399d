export interface NetworkWatch {
  /** To be called now and then: Electron tells whether there is a network, not when that changes. */
  look(): void;
}

/** Calls `onBack` when the network was away at one look and is there at the next. */
export function watchNetwork(isOnline: () => boolean, onBack: () => void): NetworkWatch {
  let wasOnline = isOnline();
  return {
    look: () => {
      const online = isOnline();
      const isBack = online && !wasOnline;
      wasOnline = online;
      if (isBack) onBack();
    },
  };
}
