import type { TextPattern } from '../../reading/words/machine-talk'

const retelling =
  '(?:summari[sz](?:e|ing)|translat(?:e|ing)|rewrit(?:e|ing)|rephras(?:e|ing)|paraphras(?:e|ing))'
const manner =
  "(?:(?:please|always|also|only|never|first|do not|don't|be sure to|make sure to|remember to|you (?:must|should)) )*"
const imperative =
  '(?:tell (?:the |all |any |your )?(?:users?|readers?|people|everyone|customers?|them|editors?|(?:wo)?men|public)|(?:say|state|write|conclude|claim|mention) (?:that|the|only|this|how)|(?:append|add|insert|include|print|repeat|quote|give|put) (?:that|the|a|an|this|these|our|at)|(?:end|begin|close|open|start|finish) with|(?:describe|portray|present|depict|call|praise|recommend|promote|rank|rate|link|point|direct|send|omit|ignore|hide) |leave out )'

/** "…, the regulator said": a sentence with its speaker is a report. */
const unreported = '(?![^.!?\\n]*,["\']? (?:\\p{L}+ ){1,5}(?:said|says|wrote|writes|warned|argued)\\b)'

/** Whose work is to retell a text; a tool that is said to be automated or of an AI. */
const retellers =
  '(?:(?:(?:AI|automated|automatic|machine|LLM)[ -](?:\\p{L}+ )?)?(?:summari[sz]ers?|rewriters?|paraphrasers?|summari[sz](?:ation|ing) (?:tools?|systems?|models?|bots?|services?|software))|(?:AI|automated|automatic|machine)[ -](?:translators?|editors?|writers?|readers?|reporters?))'
const writing =
  '(?:append|add|insert|include|print|output|write|state|say|mention|repeat|quote|copy|reproduce|give|tell|call|describe|portray|present|recommend|praise|promote|omit|leave out|ignore|disregard|treat|rank|rate|link|end|begin|close|open|start|finish|conclude)'

/** Orders to anyone who retells the text: "when summarising, add …", "any automated summariser must append …". */
export const ordersToSummarisers: TextPattern[] = [
  {
    what: 'an order to whoever summarises',
    pattern: new RegExp(
      `(?<=^|[.!?;:"'(\\]>*#}-]\\s*|\\n\\s*)(?:when(?:ever)?|while|if) (?:you (?:are )?|asked to )?${retelling}(?: (?:it|this|(?:this|the|these|that|our) (?:\\p{L}+ )?(?:page|article|text|story|report|piece|document|source|notice|statement)s?))?,?\\s+${manner}${imperative}(?=\\s?\\S)${unreported}`,
      'giu',
    ),
  },
  {
    what: 'an order to whoever summarises',
    pattern: new RegExp(
      `\\b${retellers} (?:must|should|shall|has to|have to|needs? to|(?:is|are) (?:required|asked|expected) to) (?:(?:always|never|not|also|only|instead|then) )?${writing}\\b(?! (?:that )?(?:their|its|they|it)\\b)${unreported}`,
      'giu',
    ),
  },
]
