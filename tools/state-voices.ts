/**
 * Publishers that speak for one side: state media, ministries, armies, parties to the war. They are good evidence of
 * what their side said and no evidence against it, so a dispute may not rest on one side's voices alone.
 */

const VOICES: Readonly<Record<string, RegExp>> = {
  Russia: /\b(TASS|RT|Sputnik|RIA Novosti|mid\.ru|Russian (Foreign|Defence) Ministry|News Pravda|Rossiya 24)\b/,
  Syria: /\b(SANA|Al-?Ikhbariya|Syrian (Foreign|Defence|Interior|Information) Ministry|Al-Thawra|Tishreen)\b/i,
  Iran: /\b(IRNA|Press TV|Tasnim|Fars News|Mehr News|Tehran Times|Al-Alam|IRIB)\b/,
  Hezbollah: /\bAl-Manar\b/i,
  Turkey: /\b(Anadolu|TRT|Directorate of Communications)\b/,
  'the United States': /\b(VOA|Voice of America|RFE\/RL|CENTCOM|US (State|Defense) Department|White House)\b/,
  Israel: /\b(IDF|Israeli (Foreign|Defence) Ministry)\b/,
  'the north-east administration': /\b(ANHA|Hawar News|SDF Press)\b/,
};

/** Return the side for which `publisher` speaks, also where another outlet carries its text, or null. */
export function findSide(publisher: string): string | null {
  return Object.entries(VOICES).find(([, pattern]) => pattern.test(publisher))?.[0] ?? null;
}
