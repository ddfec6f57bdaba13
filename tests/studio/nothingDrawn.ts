/** jsdom draws nothing: it measures, scrolls and matches no media. */
window.matchMedia = () => Object.assign(new EventTarget(), {matches: false}) as MediaQueryList
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Element.prototype.scrollIntoView = () => {}
