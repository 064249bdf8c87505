/**
 * Words that turn a statement: negations, denials, doubts, conditions, questions; and words of attribution. By
 * language, folded. `*` at the end stands for any ending; several words are matched in a row.
 */
import { ENGINE_LANGUAGES, type EngineLanguage } from './language.ts';
import type { Word } from './words.ts';

export const NEGATION = 1;
export const DENIAL = 2;
export const DOUBT = 4;
export const CONDITION = 8;
export const QUESTION = 16;
export const ATTRIBUTION = 32;

type CueLists = readonly (readonly [number, string])[];

const lists: Record<EngineLanguage, CueLists> = {
  en: [
    [
      NEGATION,
      "not|no|never|neither|nor|none|nobody|nothing|nowhere|without|cannot|didn't|doesn't|don't|isn't|wasn't|weren't|won't|wouldn't|hasn't|haven't|hadn't|couldn't|can't|aren't|didnt|doesnt|dont|isnt|wasnt|werent|hasnt|havent|hadnt|rather than|instead of|far from|anything but|at no point|by no means|no longer",
    ],
    [
      DENIAL,
      'deny|denies|denied|denying|denial*|reject*|dismiss*|refut*|rebut*|disput*|contradict*|fals*|untrue|baseless|unfounded|groundless|fabricat*|invent*|hoax*|bogus|myth*|rubbish*|debunk*|fake*|disown*|disavow*|brush* off|brush* aside|wave* away|wav* aside|scoff*|pour* cold water|shot down|shoot* down|rul* out|lie|lies|lied|nonsense|misinformation|disinformation|slander*|no truth|no evidence|no basis|no proof|not true|not a shred|absurd*|lambast*|ridicul*|made up|concoct*|staged|staging|repudiat*|rebuff*|nope|prank*|satir*|joke*|inaccura*|erroneous*|photoshop*|doctored|retract*|exaggerat*|put to rest|laid to rest|cast doubt|casts doubt|raises doubts|not real|made it up|troll*|alive|safe and|not dead|skewer*|quash*|shoots down|mock*',
    ],
    [
      DOUBT,
      'unclear|unknown|unconfirmed|unverified|whether|question*|doubt*|reportedly|allegedly|alleged|purported*|rumor*|rumour*|speculat*|claim*|suspect*|could not be verified|not been verified|not verified|may|might|possibly|perhaps|uncertain|apparently|supposed*|mystery|conflicting|skeptic*|sceptic*',
    ],
    [CONDITION, 'if|unless|would have|had he|were he|should he|hypothetical*|suppose|supposing|in case'],
    [QUESTION, 'whether|did he|who|why|how|what'],
    [
      ATTRIBUTION,
      'said|says|say|told|tells|according|claim*|insist*|stress*|announc*|stat*|report*|accus*|blam*|alleg*|assert*|maintain*|argu*|deny|denied|denies|added|adds|confirm*|declar*|describ*|conclud*|found|estimat*|counted|wrote|call*|charg*|warn*|held|admit*|acknowledg*|vow*|testif*|quoted|spokes*|reiterat*|point*|suggest*|believ*|contend*|condemn*',
    ],
  ],
  ar: [
    [NEGATION, 'لا|لم|لن|ليس|ليست|ليسوا|ما|غير|دون|بدون|عدم|لست|ولم|ولا|ولن|وليس|فلم|بلا|ابدا|قط|البته|اطلاقا|مطلقا'],
    [
      DENIAL,
      'نفي|تنفي|ينفي|نفت|نفوا|نفيه|نفيها|نافيا|نافيه|النفي|ونفي|ونفت|وتنفي|رفض*|ترفض|يرفض|كذب*|يكذب|تكذيب*|مزاعم|المزاعم|ادعاءات|باطل*|زايف*|زيف*|مفبرك*|فبرك*|تلفيق*|ملفق*|افتراء*|عار من الصحه|عاريه عن الصحه|لا اساس|لا صحه|لا اصل|انكر*|تنكر|ينكر|دحض*|يدحض|تدحض|تفنيد*|فند*|يفند|استبعد*|شكك*|مختلق*|اكاذيب|استخف*|سخر*',
    ],
    [
      DOUBT,
      'غموض|غامض*|يزعم|زعم*|مزعوم*|يعتقد|ربما|قد|شكوك|شك|تساول*|غير واضح|غير مؤكد|غير موكد|لم يتضح|لم يتسن|شايعات|الشايعات|تكهنات|مفترض*|محتمل*|يرجح|انباء',
    ],
    [CONDITION, 'لو|اذا|ان كان|في حال|لولا|لكان'],
    [QUESTION, 'هل|متي|كيف|لماذا|اين|ام'],
    [
      ATTRIBUTION,
      'قال|قالت|قالوا|يقول|تقول|وقال|وقالت|اعلن*|اكد*|ذكر*|افاد*|صرح*|اوضح*|اشار*|وفق*|بحسب|حسب|نقل*|اضاف*|اتهم*|تتهم|يتهم|زعم*|ادعي|تدعي|يدعي|شدد*|اعتبر*|راي|يري|تري|وصف*|كشف*|بين|اعتبر*|نفي|نفت|طالب*|قدر*|وثق*|واكد*|واعلن*|وذكر*',
    ],
  ],
  ru: [
    [NEGATION, 'не|ни|нет|никогда|никто|никак*|ничего|ничто|нигде|нельзя|без|отнюдь|вовсе не|никого|никому|незачем'],
    [
      DENIAL,
      'отрица*|опроверг*|опровер*|отверг*|отклон*|отмел*|ложь|ложн*|лжив*|фейк*|вымысел|вымысл*|выдум*|выдума*|сфабрик*|фальшив*|сфальсиф*|фальсиф*|необоснован*|беспочвен*|безосновательн*|голословн*|неправд*|абсурд*|клевет*|дезинформ*|не соответству*|инсцениров*|постановк*|постановочн*|бред*|чушь|небылиц*|исключил*|нелеп*|парирова*',
    ],
    [
      DOUBT,
      'неясно|неизвестн*|якобы|возможно|сомнен*|сомнева*|сомнит*|вероятно|предположит*|слух*|непонятн*|под вопросом|неподтвержд*|не подтвержд*|предполага*|утвержда*|вопрос*|ли|загадк*',
    ],
    [CONDITION, 'если|бы|кабы|в случае'],
    [QUESTION, 'ли|разве|неужели|почему|зачем|куда|как|кто'],
    [
      ATTRIBUTION,
      'сказа*|заяви*|заявл*|сообщ*|по словам|говор*|утвержда*|отмет*|отмеча*|подчеркн*|подчеркива*|призна*|пиш*|обвин*|объяви*|рассказ*|добав*|считает|уверя*|увер*|настаива*|указа*|поясн*|объясн*|назва*|называ*|согласно|данным|версии|полага*|констатир*|свидетельств*|передает',
    ],
  ],
  fr: [
    [NEGATION, 'ne|n|pas|jamais|aucun|aucune|ni|non|rien|personne|sans|nul|nulle|nullement|loin|plutôt que|guère'],
    [
      DENIAL,
      'dément*|démenti*|nie|nié|nient|niant|niait|niaient|nier|rejet*|réfut*|contest*|contredi*|faux|fausse*|infondé*|mensong*|fabriqu*|inventé*|invention*|balay*|écart*|récus*|désavou*|fantaisist*|absurde*|calomni*|montage*|mise* en scène|intox|bidon|désinformation|exclu|exclut|tourn* en dérision|sans fondement|aucun fondement|aucune preuve',
    ],
    [
      DOUBT,
      'flou|incertain*|inconnu*|peut-être|doute*|rumeur*|prétendu*|prétend*|supposé*|présumé*|apparemment|aurait|auraient|serait|seraient|si|question*|mystère|spécul*|vérifi*|soupçon*|ignore',
    ],
    [CONDITION, 'si|s il|au cas où|eût|à supposer'],
    [QUESTION, 'est-ce|pourquoi|comment|où|quand|a-t-il|qui'],
    [
      ATTRIBUTION,
      'selon|dit|dite|déclar*|affirm*|assur*|annonc*|indiqu*|préci*|ajout*|accus*|expliqu*|estim*|rapport*|soutien*|souten*|évoqu*|qualifi*|confi*|révél*|raconte*|avanc*|martel*|confirm*|juge*|dénonc*|imput*|impute*|attribu*|conclu*|assèn*|répond*|répondu',
    ],
  ],
  es: [
    [NEGATION, 'no|nunca|jamás|ni|nadie|ningún|ninguno|ninguna|nada|sin|tampoco|lejos'],
    [
      DENIAL,
      'niega*|negó|negar*|negado|negaron|negando|desmient*|desmint*|desment*|rechaz*|refut*|falso|falsa|falsos|falsas|falsedad*|infundad*|mentira*|montaje*|inventad*|invento|invención|fabric*|descart*|bulo*|contradi*|contradij*|desminti*|calumni*|absurd*|tach*|desautoriz*|desacredit*|ridiculiz*|patraña*|sin fundamento|no hay prueba*',
    ],
    [
      DOUBT,
      'supuest*|presunt*|presuntamente|dud*|quizá*|rumor*|incógnita|desconoc*|incierto|si|aparentemente|al parecer|habría|habrían|misterio|sin confirmar|especul*|verific*|cuestion*|sospech*|tal vez|posible*',
    ],
    [CONDITION, 'si|de haber|en caso|hubiera|hubiese'],
    [QUESTION, 'qué|quién|cómo|dónde|cuándo|por qué|acaso'],
    [
      ATTRIBUTION,
      'según|dijo|dice|declar*|afirm*|asegur*|anunci*|señal*|indic*|explic*|acus*|inform*|sostien*|sostuv*|manifest*|confirm*|denunci*|añadi*|insist*|reiter*|atribuy*|estim*|calific*|culp*|conclu*|zanj*|revel*|cont*|admit*|respond*',
    ],
  ],
  de: [
    [
      NEGATION,
      'nicht|kein|keine|keinen|keinem|keiner|keines|nie|niemals|niemand|niemanden|nichts|ohne|weder|noch|nirgends|keineswegs|mitnichten|statt|keinerlei|nein',
    ],
    [
      DENIAL,
      'bestritt*|bestreit*|bestritten|dementi*|wies*|weist|zurückgewiesen|zurückweis*|verneint*|verneine*|leugne*|geleugnet|falsch*|unwahr*|haltlos*|unbegründet*|erfunden*|erfindung*|lüge*|lügen|gelogen|fälschung*|gefälscht*|widersprach|widerspricht|widersprechen|abwegig*|absurd*|fabriziert*|inszenier*|verleumdung*|desinformation|ausgeschlossen|schloss*|unsinn|märchen|fake*|entkräft*|abgestritten|aus der luft gegriffen|wischte*|tat*|jeder grundlage',
    ],
    [
      DOUBT,
      'unklar*|ungewiss|unbekannt|angeblich*|mutmaßlich*|offenbar|womöglich|vielleicht|zweifel*|bezweifel*|gerücht*|ob|unbestätigt*|spekul*|möglicherweise|fraglich|fragezeichen|rätsel*|soll|sollen|vermut*|verdacht*|unabhängig prüfen|frage*',
    ],
    [CONDITION, 'wenn|falls|sofern|hätte|wäre|für den fall'],
    [QUESTION, 'ob|warum|wieso|weshalb|wohin|wo|wer|wie'],
    [
      ATTRIBUTION,
      'sagte*|sagt|sagen|erklärt*|erklär*|teilt*|laut|zufolge|behaupt*|betont*|beton*|bericht*|beschuldig*|warf|werfen|wirft|angaben|meldet*|schreibt|schrieb|beteuert*|versichert*|bezeichn*|nannte|nennt|gab|räumte|bestätig*|kündig*|fügte|meint*|macht*|geht davon aus|erzähl*|äußer*',
    ],
  ],
  tr: [
    [
      NEGATION,
      'değil|yok|hiç|hiçbir|asla|ne|hiçkimse|kimse|olmadı*|etmedi*|yapmadı*|istemedi*|düşünmedi*|bulunmadı*|edilmedi*|verilmedi*|gelmedi*|olmayan|etmemiş*|olmamış*|yapılmadı*|görülmedi*|bilmiyor*|kalmadı*|gitmedi*|kaçmadı*|almadı*|vermedi*|değildi*|olmaksızın|rağmen',
    ],
    [
      DENIAL,
      'yalanla*|reddet*|reddedi*|redded*|inkar*|inkâr*|asılsız*|yalan*|uydurma*|gerçek dışı|gerçeği yansıtm*|gerçekle*|iftira*|düzmece*|sahte*|mesnetsiz*|dezenformasyon*|kurgu*|kurmaca*|mizansen*|saçma*|çürüt*|temelsiz*|geri çevir*|doğru olmadı*|tekzip*|karşı çıktı',
    ],
    [
      DOUBT,
      'belirsiz*|bilinmiyor*|iddia*|şüphe*|kuşku*|sözde|olası|belki|muhtemel*|söylenti*|soru*|tartışma*|doğrulan*|teyit*|acaba|muamma|netleş*|öne sürül*|olup olmadı*',
    ],
    [CONDITION, 'eğer|olsaydı|şayet|etseydi|olursa|edilseydi|halinde|durumunda'],
    [QUESTION, 'mi|mı|mu|mü|neden|nasıl|nerede|kim|midir|mıydı'],
    [
      ATTRIBUTION,
      'dedi|söyle*|açıkla*|belirt*|ifade*|göre|iddia*|duyur*|bildir*|vurgula*|savun*|öne*|suçla*|kaydet*|aktar*|ekledi|kaydetti|nitele*|anlat*|yaz*|tespit*|ileri*|dile*|sorumlu*',
    ],
  ],
};

/** A cue in a sentence: which sort, and where. */
export interface CueHit {
  /** One or several of the flags above. */
  readonly flags: number;
  readonly first: number;
  readonly last: number;
}

interface CueTable {
  readonly exact: ReadonlyMap<string, number>;
  readonly prefix: ReadonlyMap<string, number>;
  readonly many: readonly LongCue[];
  /** What was found out about words before. */
  readonly known: Map<string, WordFacts>;
}

/** A cue of several words in a row. */
interface LongCue {
  readonly words: readonly string[];
  readonly flags: number;
}

/** The cue that a word is, and those of several words that it can begin. */
interface WordFacts {
  readonly flags: number;
  readonly many: readonly LongCue[];
}

const tables = new Map(ENGINE_LANGUAGES.map((language) => [language, tableOf(lists[language])]));

function tableOf(cues: CueLists): CueTable {
  const exact = new Map<string, number>();
  const prefix = new Map<string, number>();
  const many: { words: string[]; flags: number }[] = [];
  for (const [flags, words] of cues) {
    for (const cue of words.split('|')) {
      if (cue.includes(' ')) many.push({ words: cue.split(' '), flags });
      else if (cue.endsWith('*')) prefix.set(cue.slice(0, -1), (prefix.get(cue.slice(0, -1)) ?? 0) | flags);
      else exact.set(cue, (exact.get(cue) ?? 0) | flags);
    }
  }
  return { exact, prefix, many, known: new Map() };
}

const SHORTEST_PREFIX = 3;
const LONGEST_PREFIX = 24;

/** Return the cues in `words`, in order. */
export function findCues(words: readonly Word[], language: EngineLanguage): CueHit[] {
  const table = tables.get(language);
  if (!table) return [];
  const hits: CueHit[] = [];
  words.forEach((word, at) => {
    const known = factsOf(word.form, table);
    if (known.flags) hits.push({ flags: known.flags, first: at, last: at });
    for (const cue of known.many) {
      if (cue.words.every((expected, step) => step === 0 || fits(words[at + step]?.form ?? '', expected))) {
        hits.push({ flags: cue.flags, first: at, last: at + cue.words.length - 1 });
      }
    }
  });
  return hits.sort((one, other) => one.first - other.first);
}

/** Words whose facts are kept; a news site's vocabulary fits many times. */
const MOST_KNOWN = 50_000;

function factsOf(form: string, table: CueTable): WordFacts {
  const known = table.known.get(form);
  if (known) return known;
  let flags = table.exact.get(form) ?? 0;
  for (let length = SHORTEST_PREFIX; length <= Math.min(form.length, LONGEST_PREFIX); length++)
    flags |= table.prefix.get(form.slice(0, length)) ?? 0;
  const facts = { flags, many: table.many.filter((cue) => fits(form, cue.words[0] ?? '')) };
  if (table.known.size >= MOST_KNOWN) table.known.clear();
  table.known.set(form, facts);
  return facts;
}

function fits(form: string, expected: string): boolean {
  return expected.endsWith('*') ? form.startsWith(expected.slice(0, -1)) : form === expected;
}
