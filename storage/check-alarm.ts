/** The alarm that wakes the background for due checks. It exists only while a subscription is checked by itself. */
import { browser } from 'wxt/browser';
import type { ParallaxDatabase } from './db.ts';

/** The alarm's name. */
export const CHECK_ALARM = 'check-subscriptions';
/**
 * Minutes between two looks at what is due. Repeating by itself, it outlives a worker that is killed in a check;
 * subscriptions say themselves when they are due, once a day.
 */
const PERIOD = 60;

/** Set the alarm when a subscription is checked by itself, and clear it when none is. */
export async function scheduleChecks(db: ParallaxDatabase): Promise<void> {
  const wanted = (await db.subscriptions.filter(({ daily }) => daily).count()) > 0;
  const set = (await browser.alarms.get(CHECK_ALARM)) !== undefined;
  if (wanted && !set) await browser.alarms.create(CHECK_ALARM, { delayInMinutes: PERIOD, periodInMinutes: PERIOD });
  if (!wanted && set) await browser.alarms.clear(CHECK_ALARM);
}
