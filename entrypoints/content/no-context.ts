/**
 * Stands in for WXT's own context in the built page layer (see wxt.config.ts). That one ends a script when an event
 * says so that any page could forge, and weighs a tenth of ours; lifetime.ts does what we need of it.
 */
export class ContentScriptContext {}
