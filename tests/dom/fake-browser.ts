/** The extension API of the tests that run in a browser which has none: WXT's own stand-in. */
export { fakeBrowser as browser } from 'wxt/testing/fake-browser';
