import type { TextPattern } from '../../reading/words/machine-talk'

/** One language: how "ignore the previous instructions" is said in it, and how an order behind that begins. */
type Language = { drop: string; goOn: string }

const languages: Language[] = [
  // Spanish
  {
    drop: '(?:por favor,? )?(?:ignor(?:a|e|ad|en)|olvid(?:a|e|ad|en)|descart(?:a|e|ad|en)|omit(?:e|a|an)) (?:tod[ao]s )?(?:las |los |tus |sus |estas |mis )?(?:instrucciones|[oó]rdenes|indicaciones|reglas|directrices|consignas) (?:anteriores|previas|precedentes|de arriba)',
    goOn: '(?:escrib[ae]|di|diga|a[ñn]ad[ae]|agreg(?:a|ue)|incluy[ae]|mencion[ae]|afirm[ae]|declar[ae]|respond[ae]|recomiend[ae]|repit[ae])',
  },
  // French
  {
    drop: "(?:s'il (?:te|vous) pla[iî]t,? |veuillez )?(?:ignore[zr]? |oublie[zr]? |n[eé]glige[zr]? |ne (?:tiens|tenez) pas compte des? )(?:toutes |tous )?(?:les |des |tes |vos |ces |mes )?(?:instructions|consignes|directives|ordres|r[eè]gles|indications) (?:pr[eé]c[eé]dent(?:e)?s|ant[eé]rieur(?:e)?s|pr[eé]alables|ci-dessus)",
    goOn: '(?:[eé]cri(?:s|vez)|dis|dites|ajoute[zr]?|inclus|incluez|mentionne[zr]?|affirme[zr]?|d[eé]clare[zr]?|r[eé]ponds|r[eé]pondez|recommande[zr]?|r[eé]p[eè]te[zr]?|r[eé]p[eé]tez)',
  },
  // German
  {
    drop: '(?:bitte )?(?:ignorier(?:e|t|en sie)|vergiss|vergesst|vergessen sie|missachte(?:n sie|t)?) (?:bitte )?(?:alle |s[aä]mtliche )?(?:die |deine |ihre |eure |diese )?(?:vorherigen?|bisherigen?|fr[uü]heren?|vorangegangenen?|vorangehenden?|obigen?|vorigen?) (?:anweisungen|instruktionen|befehle|vorgaben|regeln|anordnungen)',
    goOn: '(?:schreib(?:e|t|en sie)?|sag(?:e|t|en sie)?|erg[aä]nze(?:n sie)?|erw[aä]hne(?:n sie)?|behaupte(?:n sie)?|antworte(?:n sie)?|empfiehl|empfehlen sie|wiederhole(?:n sie)?|f[uü]ge(?:n sie)?)',
  },
  // Italian
  {
    drop: '(?:per favore,? )?(?:ignor(?:a|i|ate)|dimentic(?:a|hi|ate)|trascur(?:a|i|ate)) (?:tutt[ei] )?(?:le |gli |i |tue |queste )?(?:istruzioni|indicazioni|regole|direttive|ordini) (?:precedenti|anteriori|di cui sopra)',
    goOn: '(?:scriv(?:i|a|ete)|d(?:i|ica|ite)|aggiung(?:i|a|ete)|includ(?:i|a|ete)|menzion(?:a|i|ate)|afferm(?:a|i|ate)|dichiar(?:a|i|ate)|rispond(?:i|a|ete)|raccomand(?:a|i|ate)|ripet(?:i|a|ete))',
  },
  // Portuguese
  {
    drop: '(?:por favor,? )?(?:ignor(?:a|e|em)|esque[cç](?:a|e|am)|desconsider(?:a|e|em)|descart(?:a|e|em)) (?:tod[ao]s )?(?:as |os |suas |tuas |estas )?(?:instru[cç][oõ]es|ordens|regras|diretrizes|orienta[cç][oõ]es|indica[cç][oõ]es) (?:anteriores|pr[eé]vias|precedentes|acima)',
    goOn: '(?:escrev(?:e|a|am)|dig(?:a|am)|acrescent(?:a|e|em)|adicion(?:a|e|em)|inclu(?:a|i|am)|mencion(?:a|e|em)|afirm(?:a|e|em)|declar(?:a|e|em)|respond(?:e|a|am)|recomend(?:a|e|em)|repit(?:a|am))',
  },
  // Dutch
  {
    drop: '(?:gelieve |alstublieft )?(?:negeer|vergeet) (?:alstublieft )?(?:alle |al )?(?:de |je |jouw |uw |deze )?(?:vorige|eerdere|voorgaande|bovenstaande|voorafgaande) (?:instructies|aanwijzingen|opdrachten|regels|richtlijnen)',
    goOn: '(?:schrijf|zeg|voeg|vermeld|noem|beweer|verklaar|antwoord|herhaal|neem)',
  },
  // Russian
  {
    drop: '(?:пожалуйста,? )?(?:(?:про)?игнорируй(?:те)?|забудь(?:те)?|отбрось(?:те)?|не обращай(?:те)? внимания на) (?:все |всё )?(?:эти |свои |твои |ваши )?(?:предыдущие|прежние|прошлые|ранние|предшествующие|вышеуказанные) (?:инструкции|указания|команды|правила|распоряжения)',
    goOn: '(?:напиши|скажи|добавь|включи|упомяни|заяви|ответь|порекомендуй|повтори)(?:те)?',
  },
  // Chinese
  {
    drop: '[请請]?(?:忽略|无视|無視|忘记|忘記|忘掉|不要理会)(?!了)(?:掉)?(?:你|您)?(?:所有|全部|一切)?(?:的)?(?:之前|以前|以上|先前|前面|上述|此前|上面)(?:的)?(?:所有|全部|一切|任何)?(?:的)?(?:指令|指示|说明|說明|提示|命令|规则|規則|要求)',
    goOn: '[请請并並]?(?:写|寫|说|說|添加|加上|提到|声明|聲明|回答|回复|推荐|推薦|重复|重複)',
  },
]

/** The imperative opens a sentence or a clause, so a report on who ignored what doesn't match. */
const opening = '(?<=^|[.!?;:,\u3002\uff01\uff1f\uff1b\uff1a\uff0c"“«(\\]>*#}¡-]\\s*|\\n\\s*)'

/** "Ignore the previous instructions" in eight languages other than English, one pattern a language. */
export const foreignOrders: TextPattern[] = languages.map(({ drop }) => ({
  what: 'an order to drop earlier instructions',
  pattern: new RegExp(`${opening}${drop}(?![\\p{Ll}\\p{Lu}])`, 'giu'),
}))

const goingOn = languages.map(
  ({ drop, goOn }) =>
    [new RegExp(`${opening}${drop}`, 'iu'), new RegExp(`^["“«¡]?${goOn}(?![\\p{Ll}\\p{Lu}])`, 'iu')] as const,
)

/** Whether a sentence gives an order about what to write in the language of the dropping order before it. */
export const goesOnInLanguage = (before: string, sentence: string): boolean =>
  goingOn.some(([drop, goOn]) => drop.test(before) && goOn.test(sentence))
