/** Waits for the first content to be on the screen: until then all time goes there. */
export function watchFirstPaint(onPainted: () => void): void {
  const observer = new PerformanceObserver((entries) => {
    if (entries.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    onPainted();
  });
  observer.observe({ type: 'paint', buffered: true });
}
