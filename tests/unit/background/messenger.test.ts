import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defineMessenger } from '../../../entrypoints/background/messenger.ts';

interface Protocol {
  double(number: number): number;
  greet(): string;
}

const messenger = defineMessenger<Protocol>();

type Listener = (message: unknown, sender: object, answer: (reply: object) => void) => unknown;
const listeners = new Set<Listener>();
const runtimeSend = vi.fn();
const tabsSend = vi.fn();

beforeEach(() => {
  listeners.clear();
  vi.resetAllMocks();
  Object.assign(fakeBrowser.tabs, { sendMessage: tabsSend });
  Object.assign(fakeBrowser.runtime, {
    sendMessage: runtimeSend,
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  });
});

/** Hand a message to every listener as the browser does; return whether one answers later, and its answer. */
function receive(message: unknown) {
  const answer = vi.fn();
  const results = [...listeners].map((listener) => listener(message, { id: 'own' }, answer));
  return { keepsOpen: results.includes(true), answer };
}

describe('answering', () => {
  test('a request of its type gets the reply, one of another type is left to others', async () => {
    messenger.onMessage('double', ({ data }) => data * 2);
    const { keepsOpen, answer } = receive({ type: 'double', data: 21 });
    expect(keepsOpen).toBe(true);
    await vi.waitFor(() => expect(answer).toHaveBeenCalledWith({ res: 42 }));
    expect(receive({ type: 'greet' }).keepsOpen).toBe(false);
  });

  test.each([null, undefined, 'double', 5, [], {}, { type: 5 }, { data: 1 }])('%j is no request', (message) => {
    messenger.onMessage('double', ({ data }) => data * 2);
    expect(receive(message).keepsOpen).toBe(false);
  });

  test('of what a handler throws, at once or later, only name and message go back', async () => {
    messenger.onMessage('double', () => {
      throw new TypeError('no number');
    });
    messenger.onMessage('greet', () => Promise.reject(new Error('nobody home')));
    const atOnce = receive({ type: 'double', data: 'x' });
    await vi.waitFor(() => expect(atOnce.answer).toHaveBeenCalledWith({ err: 'TypeError: no number' }));
    const later = receive({ type: 'greet' });
    await vi.waitFor(() => expect(later.answer).toHaveBeenCalledWith({ err: 'Error: nobody home' }));
  });

  test('ends when it is told to', () => {
    messenger.onMessage('greet', () => 'hello')();
    expect(receive({ type: 'greet' }).keepsOpen).toBe(false);
  });
});

describe('asking', () => {
  test('resolves to the reply', async () => {
    runtimeSend.mockResolvedValue({ res: 42 });
    expect(await messenger.sendMessage('double', 21)).toBe(42);
    expect(runtimeSend).toHaveBeenCalledWith({ type: 'double', data: 21 });
  });

  test('goes to the top frame of a tab', async () => {
    tabsSend.mockResolvedValue({ res: 'hello' });
    expect(await messenger.sendMessage('greet', undefined, 7)).toBe('hello');
    expect(tabsSend).toHaveBeenCalledWith(7, { type: 'greet', data: undefined }, { frameId: 0 });
  });

  test('rejects with the message of what was thrown there, and when nobody answers', async () => {
    runtimeSend.mockResolvedValue({ err: 'no number' });
    await expect(messenger.sendMessage('greet')).rejects.toThrow('no number');
    runtimeSend.mockResolvedValue(undefined);
    await expect(messenger.sendMessage('greet')).rejects.toThrow('No answer');
  });
});
