/**
 * Typed requests between the parts of the extension: a protocol is an interface with a method for each request, which
 * ties the reply to it. A request is `{ type, data }`, a reply `{ res }`, or `{ err }` with the message of what was
 * thrown: no stack reaches a page's process. Types only describe: who handles a request parses its data.
 *
 * Small because it is in the script on every page.
 */
import { type Browser, browser } from 'wxt/browser';

/** A protocol's requests: an interface has no index signature to ask for. */
type Methods<Protocol> = { [Type in keyof Protocol]: (data: never) => unknown };

/** What a handler gets. */
export interface Received<Data> {
  data: Data;
  sender: Browser.runtime.MessageSender;
}

/** Answers requests of one kind, at once or later. */
export type Handle<Method extends (data: never) => unknown> = (
  received: Received<Parameters<Method>[0]>,
) => ReturnType<Method> | Promise<Awaited<ReturnType<Method>>>;

/** A tab, or one frame of it; a request without one goes to the background and to the extension's pages. */
export type Target = number | { tabId: number; frameId: number };

export interface Messenger<Protocol extends Methods<Protocol>> {
  /**
   * Ask, and resolve to the reply.
   * @throws Error with the message of what the handler threw, or when nobody is there to answer.
   */
  sendMessage<Type extends keyof Protocol & string>(
    type: Type,
    ...args: Parameters<Protocol[Type]> extends []
      ? [data?: undefined, target?: Target]
      : [data: Parameters<Protocol[Type]>[0], target?: Target]
  ): Promise<Awaited<ReturnType<Protocol[Type]>>>;
  /** Answer requests of a type, until the returned function is called. */
  onMessage<Type extends keyof Protocol & string>(type: Type, handle: Handle<Protocol[Type]>): () => void;
}

/** Return the two ends of a protocol. */
export function defineMessenger<Protocol extends Methods<Protocol>>(): Messenger<Protocol> {
  return {
    async sendMessage(type, data?: unknown, target?: Target) {
      const request = { type, data };
      const { tabId, frameId } = typeof target === 'object' ? target : { tabId: target, frameId: undefined };
      const reply =
        tabId === undefined
          ? await browser.runtime.sendMessage(request)
          : await browser.tabs.sendMessage(tabId, request, frameId === undefined ? {} : { frameId });
      if (!reply) throw new Error('Nobody answered.');
      if (reply.err !== undefined) throw new Error(reply.err);
      return reply.res;
    },
    onMessage<Type extends keyof Protocol & string>(type: Type, handle: Handle<Protocol[Type]>) {
      // The one way to answer later that both browsers have had all along: return true, then call back.
      const listener = (message: unknown, sender: Browser.runtime.MessageSender, reply: (answer: object) => void) => {
        if (!isOfType<Parameters<Protocol[Type]>[0]>(message, type)) return;
        // An async function so that what a handler throws at once is a rejection too.
        (async () => handle({ data: message.data, sender }))().then(
          (res) => reply({ res }),
          (thrown) => reply({ err: String(thrown?.message ?? thrown) }),
        );
        return true;
      };
      browser.runtime.onMessage.addListener(listener);
      return () => browser.runtime.onMessage.removeListener(listener);
    },
  };
}

/** Whether a message is a request of this type. Of its data nothing is known; handlers parse it. */
function isOfType<Data>(message: unknown, type: string): message is { data: Data } {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === type;
}
