/**
 * Words that carry no subject matter, by language, folded as `normalise` folds them (so Arabic has one alef, and
 * Russian no yo). Negations are stop words here too: they tell accounts apart, not disputes, and have their own table.
 */
import type { EngineLanguage } from './language.ts';

const lists: Record<EngineLanguage, string> = {
  en: `a an the of to in on at by for from with and or but nor so as if then than that this these those it its he him his
    she her hers they them their theirs we us our you your i me my who whom whose which what when where why how there here
    is are was were be been being am do does did done doing has have had having will would shall should may might can could
    must not no n't t s d ll re ve m also just very too more most such same own other another some any all each both few
    into onto upon about over under again further while during before after until since because although though however
    said says say saying told tells according added adding yet still even only now per via amid among between`,
  ar: `من في الي علي عن مع هذا هذه ذلك تلك التي الذي الذين اللذين اللتي هو هي هم هن انه انها انهم ان كان كانت كانوا يكون
    تكون لم لن لا ليس ليست ما ماذا قد لقد كما كل بعض اي او ثم حتي اذا لو بعد قبل خلال بين عند عندما حين حيث منذ حول ضد
    دون بل لكن ولكن غير سوي ايضا فقط هناك هنا وقد وقال قال قالت واضاف اضاف وفق بحسب ومن وفي وعلي وهو وهي وان وكان وكانت
    فيه فيها به بها له لها لهم منه منها عليه عليها اليه اليها عنه عنها الا انما مما فيما بما لما كي لكي نحو مثل تم يتم`,
  ru: `и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще
    нет о из ему теперь когда даже ну вдруг ли если уже или ни быть был него до вас нибудь опять уж вам ведь там потом себя
    ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет ж
    тогда кто этот того потому этого какой совсем ним здесь этом один почти мой тем чтобы нее были куда зачем всех никогда
    можно при наконец два об другой хоть после над больше тот через эти нас про них какая много разве три эту моя впрочем
    свою этой перед иногда лучше чуть том нельзя такой им более всегда конечно всю между это также который которая которые
    которого которой которых которому которым сказал сказала заявил заявила сообщил сообщила словам своего своей своих свои`,
  fr: `le la les l un une des du de d au aux et ou mais donc or ni car que qu qui quoi dont ou ce cet cette ces c il elle ils
    elles on je j tu nous vous me m te t se s lui leur leurs son sa ses mon ma mes ton ta tes notre nos votre vos y en ne n
    pas plus est sont etait etaient été ete être etre était étaient a ont avait avaient avoir eu sera seront serait soit fut
    dans par pour sur sous avec sans entre vers chez apres après avant depuis pendant comme si aussi très tout toute tous
    toutes meme même autre autres selon a-t dit declare déclaré affirme affirmé ajoute ajouté alors ainsi encore deja déjà
    à là où`,
  es: `el la los las lo un una unos unas de del al a en y e o u pero que qué quien quién cual cuál cuyo cuya como cómo con por
    para sin sobre entre desde hasta hacia según segun tras durante ante bajo contra se su sus le les me te nos mi mis tu tus
    él ella ellos ellas este esta estos estas ese esa esos esas eso esto aquel aquella es son era eran fue fueron ser sido
    está estaba están estaban estar ha han había habían haber hay hubo será serían sería no ni sí si ya muy más menos también
    tampoco todo toda todos todas otro otra otros otras mismo misma dijo dice afirmó señaló aseguró añadió donde cuando
    porque aunque`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber doch denn dass daß ob wenn als wie wer wen wem
    was wo wann warum ich du er sie es wir ihr ihn ihm ihnen sich mich mir uns euch sein seine seinen seinem seiner seines
    ihre ihren ihrem ihrer ihres dieser diese dieses diesen diesem jener jene welche welcher welches man ist sind war waren
    sei seien wäre wären gewesen werden wird wurde wurden worden habe haben hat hatte hatten hätte hätten kann konnte können
    soll sollen sollte will wollte muss müssen mußte darf nicht kein keine keinen keinem keiner nie auch nur noch schon sehr
    mehr so zu zur zum in im ins an am auf aus bei beim mit nach von vom vor über unter für durch gegen ohne um bis seit
    während zwischen da dort hier dann nun laut sagte sagt erklärte teilte demnach`,
  tr: `ve veya ya da de ki ile için bir bu şu o bunu bunun buna onu onun ona onlar onların ben sen biz siz ne nasıl neden
    niçin kim hangi gibi kadar göre sonra önce daha çok en az her hiç hiçbir bazı tüm bütün ama fakat ancak ise bile değil
    var yok olan olarak oldu olduğu olduğunu olması olmak olmadığını idi dedi söyledi belirtti ifade etti eden edilen
    etmek edildi tarafından üzerine üzerinde içinde arasında karşı doğru diye çünkü eğer ayrıca artık henüz hem mi mı mu mü`,
};

const sets = new Map(Object.entries(lists).map(([language, words]) => [language, new Set(words.split(/\s+/))]));

/** Return whether `word`, folded, is a stop word of `language`. */
export function isStopWord(word: string, language: EngineLanguage): boolean {
  return sets.get(language)?.has(word) ?? false;
}
