/**
 * Typed requests between the parts of the extension: a protocol is an interface with a method for each request, which
 * ties the reply to it. A request is `{ type, data }`, a reply `{ res }`, or `{ err }` with name and message of what was
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

export interface Messenger<Protocol extends Methods<Protocol>> {
  /**
   * Ask the page in a tab, or without one the background and the extension's pages; resolve to the reply.
   * @throws Error with the message of what the handler threw, or when nobody is there to answer.
   */
  sendMessage<Type extends keyof Protocol & string>(
    type: Type,
    ...args: Parameters<Protocol[Type]> extends []
      ? [data?: undefined, tabId?: number]
      : [data: Parameters<Protocol[Type]>[0], tabId?: number]
  ): Promise<Awaited<ReturnType<Protocol[Type]>>>;
  /** Answer requests of a type, until the returned function is called. */
  onMessage<Type extends keyof Protocol & string>(type: Type, handle: Handle<Protocol[Type]>): () => void;
}

/** Return the two ends of a protocol. */
export function defineMessenger<Protocol extends Methods<Protocol>>(): Messenger<Protocol> {
  return {
    async sendMessage(type, data?: unknown, tabId?: number) {
      const request = { type, data };
      // The page layer is in the top frame alone.
      const reply = await (tabId === undefined
        ? browser.runtime.sendMessage(request)
        : browser.tabs.sendMessage(tabId, request, { frameId: 0 }));
      const { res, err } = reply ?? { err: 'No answer' };
      if (err) throw new Error(err);
      return res;
    },
    onMessage<Type extends keyof Protocol & string>(type: Type, handle: Handle<Protocol[Type]>) {
      // The one way to answer later that both browsers have had all along: return true, then call back.
      const listener = (message: unknown, sender: Browser.runtime.MessageSender, reply: (answer: object) => void) => {
        // A message may be anything, also null. Of its data nothing is known; handlers parse it.
        const request = Object(message);
        if (request.type !== type) return;
        // What a handler throws at once is a rejection too.
        Promise.try(() => handle({ data: request.data, sender })).then(
          (res) => reply({ res }),
          (thrown) => reply({ err: String(thrown) }),
        );
        return true;
      };
      browser.runtime.onMessage.addListener(listener);
      return () => browser.runtime.onMessage.removeListener(listener);
    },
  };
}
