/**
 * Irregular verbs and nouns, which stemmers leave apart: news is told in the past tense. By language, folded as
 * `normalise` folds and without accents: a form that the stemmer knows, then the forms that mean the same.
 */
import type { EngineLanguage } from './language.ts';
import { foldAccents } from './normalise.ts';

const lists: Partial<Record<EngineLanguage, string>> = {
  en: `arise arose arisen,bear bore borne,beat beaten,become became,begin began begun,bind bound,blow blew blown,
    break broke broken,bring brought,build built,buy bought,catch caught,choose chose chosen,cling clung,come came,
    deal dealt,dig dug,draw drew drawn,drive drove driven,eat ate eaten,fall fell fallen,feed fed,feel felt,fight fought,
    find found,flee fled,fly flew flown,forbid forbade forbidden,forget forgot forgotten,forgive forgave forgiven,
    forsake forsook forsaken,freeze froze frozen,give gave given,go went gone,grow grew grown,hang hung,hear heard,
    hide hid hidden,hold held,keep kept,know knew known,lay laid,lead led,leave left,lend lent,lose lost,make made,
    mean meant,meet met,overthrow overthrew overthrown,pay paid,ride rode ridden,ring rang rung,rise rose risen,
    run ran,see saw seen,seek sought,sell sold,send sent,shake shook shaken,shoot shot,shrink shrank shrunk,sink sank sunk,
    sit sat,slay slew slain,sleep slept,slide slid,speak spoke spoken,spend spent,spin spun,stand stood,steal stole stolen,
    stick stuck,strike struck stricken,strive strove,swear swore sworn,sweep swept,swing swung,take took taken,
    teach taught,tear tore torn,think thought,throw threw thrown,tread trod trodden,undergo underwent undergone,
    understand understood,undertake undertook undertaken,uphold upheld,wake woke woken,wear wore worn,weep wept,
    win won,withdraw withdrew withdrawn,withhold withheld,withstand withstood,wound wounded,write wrote written,
    man men,woman women,child children,die died dies dying,lie lied lies lying,denial deny denied denies,flight flights,
    death deaths,grave graves,proof prove proven proved,belief believe believed,choice choices`,
  de: `abtret abtrat abgetreten,angreif angriff angegriffen,befehl befahl befohlen,beginn begann begonnen,
    behalt behielt,beschiess beschoss beschossen,besteh bestand bestanden,bitt bat gebeten,bleib blieb geblieben,
    brech brach gebrochen,bring brachte gebracht,dring drang gedrungen,empfang empfing,entkomm entkam,entscheid entschied
    entschieden,erschiess erschoss erschossen,find fand gefunden,flieg flog geflogen,flieh floh geflohen,geb gab gegeben,
    geh ging gegangen,gelt galt gegolten,gewinn gewann gewonnen,greif griff gegriffen,halt hielt gehalten,helf half geholfen,
    heiss hiess,komm kam gekommen,lass liess gelassen,lauf lief gelaufen,leit geleitet,lieg lag gelegen,nehm nahm genommen,
    nenn nannte genannt,ruf rief gerufen,schiess schoss geschossen,schlag schlug geschlagen,schreib schrieb geschrieben,
    schweig schwieg geschwiegen,seh sah gesehen,sprech sprach gesprochen,steh stand gestanden,sterb starb gestorben,
    streit stritt gestritten,stürz sturz gesturzt,treff traf getroffen,treib trieb getrieben,tret trat getreten,
    trag trug getragen,tun tat getan,verlass verliess verlassen,verlier verlor verloren,verschwind verschwand verschwunden,
    versprech versprach versprochen,versteh verstand verstanden,weis wies gewiesen,werf warf geworfen,wiss wusste gewusst,
    zieh zog gezogen,zuruckziehen zuruckgezogen zuruckzog,zurucktreten zuruckgetreten zurucktrat,einmarschier einmarschiert`,
  fr: `fuir fui fuit fuient fuyait fuyant,prendre pris prise prit prennent,mettre mis mise mit,partir parti partie part
    partit,mourir mort morte morts mouru,tenir tenu tenue tient tenait,venir venu venue vient venait,dire dit dite disait,
    faire fait faite faisait firent fit,devoir dû doit devait,pouvoir pu peut pouvait,vouloir voulu veut voulait,
    savoir su sait savait,voir vu vue voit voyait,recevoir reçu reçue reçoit,perdre perdu perdue perd,
    promettre promis promise promet,ouvrir ouvert ouverte,offrir offert offerte,courir couru court,vivre vécu vit`,
  es: `huir huyó huyeron huye huido huyendo,pedir pidió pide pidieron pedido,morir murió murieron muere muerto muertos,
    decir dijo dice dijeron dicho,hacer hizo hace hicieron hecho,poner puso pone pusieron puesto,tener tuvo tiene tuvieron
    tenido,venir vino viene vinieron,ir fue fueron ido,dar dio da dieron dado,saber supo sabe sabido,querer quiso quiere
    querido,poder pudo puede pudieron,ver vio ve vieron visto,caer cayó cae cayeron caído,traer trajo trae,
    negar niega negó negaron negado,salir sale salió salieron salido,volver volvió vuelve vuelto,escribir escrito escribió,
    romper roto rompió,abrir abierto abrió,cubrir cubierto,seguir siguió sigue,sentir sintió siente`,
  ru: `уйти ушел ушла ушли уходит уходил уходить,бежать бежал бежала бежали бегство сбежал сбежала сбежали,
    умереть умер умерла умерли,погибнуть погиб погибла погибли гибель,взять взял взяла взяли,
    найти нашел нашла нашли,прийти пришел пришла пришли,выйти вышел вышла вышли,подойти подошел подошли,
    пасть пал пала пали падение,дать дал дала дали дает,принять принял приняла приняли принимает,
    снять снял сняла сняли,начать начал начала начали,убить убил убила убили убит убиты убито,
    попросить просил попросил просьба просить,решить решил решила решили решение,покинуть покинул покинула покинули`,
};

const tables = new Map<EngineLanguage, ReadonlyMap<string, string>>();

/** Return the form that stands for the irregular `word`, with accents or without, or `word` itself. */
export function regularFormOf(word: string, language: EngineLanguage): string {
  let table = tables.get(language);
  if (!table) {
    const entries = foldAccents(lists[language] ?? '')
      .split(',')
      .flatMap((list) => {
        const [base = '', ...forms] = list.trim().split(/\s+/);
        return forms.map((form) => [form, base] as const);
      });
    table = new Map(entries);
    tables.set(language, table);
  }
  return table.get(foldAccents(word)) ?? word;
}
