import type { TextPattern } from '../../reading/words/machine-talk'
import { foreignOrders } from './foreign-orders'
import { ordersToSummarisers } from './orders-to-summarisers'

const determiners = '(?:(?:all|any|every|the|your|my|our|of|these|those|its|each|other|and|of the)\\s+){0,4}'
const earlier =
  '(?:previous|prior|above|earlier|preceding|existing|original|initial|system|foregoing|past|safety|editorial)'
const orders =
  '(?:instructions?|prompts?|rules?|directions?|guidelines?|directives?|commands?|messages?|guardrails|polic(?:y|ies)|constraints|context|training)'
const ownOrders =
  '(?:instructions?|prompts?|rules?|directions?|guidelines?|guidance|directives?|commands?|messages?|guardrails|safeguards|restrictions|polic(?:y|ies)|constraints|context|training|programming|protocols|orders|briefing|settings|filters)'
/** The order begins a clause or addresses the reader: "jurors told to ignore instructions" is a report. */
const ordering =
  '(?<=^|[.!?;:,"\'(\\]>*-]\\s*|\\n\\s*|\\b(?:please|must|should|now|then|and|you|assistant|model|ai)\\s+)'
const machines =
  '(?:(?:AI|artificial intelligence|language|large language|generative(?: AI)?|automated|text|writing)[ -](?:models?|systems?|assistants?|agents?|tools?|readers?|summari[sz]ers?|writers?|rewriters?|generators?)|AI(?:s)?|generative AI|LLMs?|chatbots?|assistants?|summari[sz]ers?|bots?|crawlers?|models?)'
/** Assistants that people call by name. */
const namedMachines =
  '(?:ChatGPT|GPT(?:-?\\d[\\w.]*)?|Claude|Gemini|Copilot|Llama|Mistral|Grok|Siri|Alexa|Perplexity)'
/** What a model writes, as an order calls it. */
const outputs =
  '(?:answer|response|reply|summary|output|rewrite|rewriting|paraphrase|version|lens|brief|draft)'
const saying =
  '(?:say|state|write|tell|report|call|describe|praise|conclude|add|recommend|publish|approve|print|output|reply|respond|answer|announce|claim)'

/** The imperative is at the very beginning of a sentence, so no subject can come before it. */
const atOnce = '(?<=^|[.!?;:"(\\]>*]\\s*|\\n\\s*)'
const orderAtOnce = [
  "(?:do not|don't|never|avoid|always) (?:mention(?:ing)?|discuss(?:ing)?|disclos(?:e|ing)|refer(?:ring)? to|includ(?:e|ing)|report(?:ing)?|reveal(?:ing)?|critici[sz](?:e|ing)|praise|recommend|describe|portray) \\p{L}",
  '(?:rate|rank|score|grade|classify|mark|label) (?:this|the) (?:\\p{L}+ )?(?:text|article|story|lens|draft|brief|page|company|product|source|answer)\\b',
  "(?:describe|portray|present|depict|characteri[sz]e|recommend|praise) (?:[\\p{L}'-]+ ){1,6}?(?:as|in) (?:the|a|an|highly|very|safe|fully|glowing|favou?rable|positive)\\b",
  'tell (?:the |all |your |every |any )?(?:readers?|users?|people|everyone|customers?|public|them|editors?) (?:that|to|about)\\b',
  'leave out (?:the|any|all)\\b',
  'summari[sz]e (?:this|the) (?:page|article|text|story) (?:as|in|with|to)\\b',
]
  .map((order) => `${atOnce}${order}`)
  .join('|')

/**
 * What an instruction to a model looks like, whoever wrote it: orders to forget the rules, orders about the answer,
 * a new role, talk to machines, tags of a chat format, orders to publish. One list for sources and for drafts.
 */
export const instructions: TextPattern[] = [
  ...foreignOrders,
  {
    what: 'an order to drop earlier instructions',
    pattern: new RegExp(
      `${ordering}(?:kindly\\s+)?(?:ignore|disregard|forget|override|bypass|discard|drop|skip|set aside|put aside|disobey|do not (?:follow|obey)|don't (?:follow|obey)|stop (?:following|obeying))\\s+${determiners}(?:${earlier}\\s+(?:\\p{L}+\\s+){0,1}?)+${orders}\\b`,
      'giu',
    ),
  },
  {
    what: 'an order to drop its own instructions',
    pattern: new RegExp(
      `${ordering}(?:ignore|disregard|forget|override|bypass|set aside|disobey)\\s+(?:(?:all|any|every|of|the)\\s+){0,3}(?:your|its|the system)\\s+(?:\\p{L}+\\s+)?${ownOrders}\\b|${ordering}(?:ignore|disregard|forget) (?:the |all |any |these |those )?${ownOrders} (?:above|before|so far|given (?:above|before)|you (?:were|have been) given)\\b|${ordering}(?:ignore|disregard|forget|delete) (?:everything|anything|all|what(?:ever)?)(?: (?:that|of(?: the)?|which))? (?:above|before|earlier|previous(?:ly)?|prior|said|was said|written|you (?:were|have been|are|know|read|have read|learned)|(?:is |was |stands? |written )?(?:above|before)|came before)\\b`,
      'giu',
    ),
  },
  {
    what: 'an order about what to answer',
    pattern:
      /(?<!\b(?:may|might|could|would|can|cannot|will|did|does|who|they|we|it|(?<!\b(?:sure|remember|instructed|required|asked|told|need|have|you) )to)\s)\b(?:(?:reply|respond|answer|output|print|return|say|write)\s+(?:only\s+|just\s+|exactly\s+)?(?:with|in|as)?\s*(?:only\s+)?(?:the )?(?:words?|phrase|sentence|string|text|following|exact words)\s+["']?\p{L}|(?:[Ee]nd|[Bb]egin|[Ss]tart|[Ff]inish|[Cc]onclude|[Cc]lose|[Oo]pen)\s+(?:every|each|your|the)\s+(?:answer|response|reply|summary|output|sentence|text)s?\s+with\b|(?:include|insert|append|add|repeat|mention)\s+(?:the )?(?:exact )?(?:phrase|words?|sentence|string|link)\s+["'\p{Lu}]|(?:respond|reply|answer) only (?:with|in)\b|output only\b)/gu,
  },
  {
    what: 'an order about what to answer',
    pattern:
      /(?<=^|[.!?;:]\s*|\n\s*)(?:REPLY|RESPOND|ANSWER|OUTPUT|PRINT|SAY|Reply|Respond|Answer|Output|Print)\s+(?:ONLY |only )?(?:WITH|with|IN|in)\s+\S+/gu,
  },
  {
    what: 'a new role for the model',
    pattern:
      /\b(?:you are now (?:an?|in|the|free|no longer)\b|from (?:now|here|this (?:point|moment)) on(?:wards?)?,? (?:you (?:are|will|must)|(?:always )?(?:answer|act|respond|reply|write|speak|describe|refer)\b)|you must now\b|act as (?:an? )?(?:unrestricted|different|AI|assistant|admin|system|DAN)\b|pretend (?:to be|you are|that you)\b|enter (?:developer|debug|admin|god) mode|(?:developer|debug|jailbreak|DAN) mode\b|new (?:system )?(?:instructions?|prompt|task|role)\s*:|your (?:new|real|true|only|actual) (?:task|instructions?|goal|role|purpose) (?:is|are)\b|system prompts?\b|do anything now|jailbroken)/giu,
  },
  {
    what: 'words addressed to a machine',
    pattern: new RegExp(
      `\\b(?:(?:note|attention|message|instructions?|reminder|notice|important)\\s*(?:to|for|,|:)\\s*(?:all |any |the )?${machines}\\b|(?:any |all |dear )?${machines}\\s+(?:that (?:is |are )?|which (?:is |are )?|who (?:is |are )?)?(?:reading|read|reads|processing|process|summari[sz]ing|summari[sz]e|seeing|parsing|indexing)\\s+(?:this|these|the (?:page|article|text|above|following))|(?:if|when|since|because) you(?:'re| are) (?:an? )?(?:AI|LLM|language model|large language model|bot|chatbot|assistant|model|automated)\\b|${machines} (?:must|should|shall|are required to) (?:(?:always|never|not|also|only|instead) )?(?:rank|describe|state|say|write|mention|include|ignore|treat|recommend|present|report|reply|respond|output|portray|summari[sz]e|call|add|conclude|tell|urge|remind)(?=[^.!?,;\\n]{0,90}\\b(?:as|first|only|that|following|instructions?|rules?|exactly|word for word|favou?rably|positively|this (?:page|article|text|story))\\b))`,
      'giu',
    ),
  },
  {
    what: 'an order about what to write',
    pattern:
      /\b(?:repeat|copy|include|insert|reproduce|print|append|add) (?:the |this |these )?(?:following |exact |next )?(?:sentence|phrase|words?|line|claim|statement)\b[^.;!?\n]{0,40}\b(?:in|into|at|word for word|verbatim|exactly)\b(?: (?:your|the|any|every|each) (?:\p{L}+ )?(?:answer|response|reply|summary|output|text|end|beginning|top)s?)?|\b(?:in|of) your (?:answer|response|reply|summary|output|rewrite)\b|\bwhen(?:ever)? (?:you )?(?:summari[sz]e|summari[sz]ing|rewrite|rewriting) (?:this|the) (?:page|article|text|story|source|document)\b/giu,
  },
  {
    what: 'an order about what to write',
    pattern:
      /\bplease (?:(?:also|just|only|always|kindly) )*(?:(?:do not|don't|never) (?:mention|tell|say|include|report|reveal|disclose|discuss|refer|criticis|criticiz)|mention|omit|leave out|repeat|rate|rank|describe|portray|praise|ignore|disregard|forget|pretend|hide|summari[sz]e|rewrite|conclude|recommend (?:this|the)|tell (?:readers|users|people|everyone)|say (?:that|only)|include (?:this|the following|the phrase|the words))\b/giu,
  },
  {
    what: 'an order to praise or to hide',
    pattern: new RegExp(orderAtOnce, 'giu'),
  },
  {
    what: 'words addressed to a machine',
    pattern: new RegExp(
      `\\b(?:if|when|whenever) (?:this|the) (?:page|text|article|story|document|paragraph) is (?:being )?(?:read|processed|summari[sz]ed|parsed|seen|indexed|scanned) by (?:an? |any )?(?:machines?|computers?|software|${machines})\\b|\\byour ${outputs} (?:must|should|shall|has to|needs to)\\b`,
      'giu',
    ),
  },
  {
    what: 'an order to drop the text for another one',
    pattern: new RegExp(
      `${atOnce}(?:please |now )?(?:ignore|disregard|forget|skip) (?:the|this|that|any|all|everything|what)\\b[^.;:!?\\n]{0,60}? and (?:(?:instead|only|just|simply) )?${saying}\\b|${atOnce}(?:do not|don't|never) (?:summari[sz]e|rewrite|paraphrase) \\p{L}|\\boverrid(?:es?|ing) (?:all |any |every |the |your )*${earlier} (?:system )?prompts?\\b`,
      'giu',
    ),
  },
  {
    what: 'an order to drop what was said before',
    pattern: new RegExp(
      `(?<=^|[.!?;]["')]?\\s+|\\n\\s*)(?:please |now )?(?:ignore|disregard|override) (?:(?:all|any|every|each|the|your|these|those|this|that|my|its|of) ){1,3}${earlier} \\p{L}+`,
      'giu',
    ),
  },
  {
    what: 'tags of a chat format',
    pattern:
      /<\|\s*(?:im_start|im_end|system|user|assistant|endoftext|eot_id|start_header_id)[^|>]*\|?>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:system|assistant|instructions?|prompt|tool_call|function_call)\b[^>\n]*>|^\s*(?:#{1,4}\s*)?(?:system|assistant|developer)(?: (?:message|prompt|note|override))?\s*:(?=\s)|\b(?:BEGIN|END|START) (?:OF )?(?:SYSTEM|HIDDEN|NEW|ADMIN|ARTICLE|SOURCE|DOCUMENT|USER)(?: (?:PROMPT|INSTRUCTIONS?|MESSAGE|INPUT|TEXT))?\b/gmu,
  },
  {
    what: 'tags of a chat format',
    pattern:
      /(?<=^|[.!?]\s+|\n)(?:system|developer|admin)(?: (?:message|prompt|note|override))?\s*:(?=\s)|[[{]{1,2}\s*\/?(?:system|assistant|developer|admin|prompt|instructions?|override)(?: (?:message|prompt|note|override|mode))?\s*[\]}]{1,2}/gimu,
  },
  {
    what: 'an order to publish or to approve',
    pattern:
      /(?<!\b(?:to|may|might|could|would|will|can|cannot|not|did|does|do|who|they|we|it|that|which|(?<!you )must|(?<!you )should)\s)(?<!\p{Ll}s\s)(?:\b(?:mark|set|flag|label) (?:this|the) (?:\p{L}+ )?(?:as )?(?:approved|published|reviewed|verified|safe|cleared)\b|\bpublish (?:(?:this|it|the (?:story|brief|article|lens|text))(?: \p{L}+)? )?(?:now|immediately|at once|right away|without (?:any )?(?:human )?(?:review|approval|checks?))\b|\b(?:approve|accept) (?:this|all|every|the) (?:\p{L}+ )?(?:lens(?:es)?|briefs?|drafts?|texts?|stor(?:y|ies))(?: (?:now|immediately|automatically|without))?|\b(?:rate|score|rank|grade) this (?:\p{L}+ )?as (?:excellent|perfect|outstanding|the best|safe|accurate|flawless|good|true)\b|\bskip (?:the )?(?:human |editorial )?(?:review|approval|quality gates?|gates?|fact[- ]check(?:ing)?)\b|\b(?:disable|turn off|switch off) (?:the )?(?:gates?|checks?|filters?|safety|moderation)\b)/giu,
  },
  {
    what: 'an order to hide something from readers or editors',
    pattern:
      /\b(?:do not|don't|never) (?:mention|reveal|tell|disclose|show|report|flag|inform|alert|warn)\s+(?:\p{L}+\s+){0,3}?(?:this (?:instruction|message|note|prompt|text)|these (?:instructions|words)|the (?:user|readers?|editors?|humans?|reviewers?|newsroom|system prompts?\b|instructions?))\b|\b(?:hidden|secret) (?:instructions?|prompt)\b|\b(?:leak|print|show|reveal|repeat) (?:your|the) (?:system )?(?:prompt|instructions)\b/giu,
  },
]

/**
 * What only a source can have: a call to a machine at the beginning of a sentence or of a comment, an order in a hidden
 * comment, a rule for summaries of itself. In a draft it is a trace of one.
 */
export const callsToMachines: TextPattern[] = [
  ...ordersToSummarisers,
  {
    what: 'words addressed to a machine',
    pattern:
      /(?<=^|[.!?]["')]?\s+|\n|<!--+\s*|[[{]\s*|\/\*\s*)(?:dear |hey |hello,? |attention,? |note to )?(?:AI|LLM|chatbot|assistant|model|bot|language model|summari[sz]er)s?(?: (?:systems?|models?|assistants?|readers?|tools?|agents?))?\s*[:,](?=\s)/giu,
  },
  {
    what: 'words addressed to a machine',
    pattern: new RegExp(
      `(?<=^|[.!?]["')]?\\s+|\\n|<!--+\\s*|[[{(]\\s*)(?:(?:dear|hey|hello|hi|attention|ok|okay|note to),? ${namedMachines}\\s*[:,]|${namedMachines}\\s*(?::|,(?=\\s+(?:please )?${saying}\\b)))(?=\\s)`,
      'giu',
    ),
  },
  {
    what: 'words addressed to a machine',
    pattern: new RegExp(
      `\\bthis (?:page|text|paragraph|section|line|sentence|note|message) is (?:only |meant |intended |written )*for ${machines}\\b|(?<=^|[.!?]["')]?\\s+|\\n)(?:all |any )?${machines} are (?:hereby )?(?:instructed|ordered|directed) to\\b`,
      'giu',
    ),
  },
  {
    what: 'an order in a hidden comment',
    pattern:
      /<!--(?=(?:(?!-->)[\s\S]){0,400}?\b(?:say|state|write|conclude|mention|include|describe|present|recommend|praise|rate|rank|call|tell|ignore|disregard|omit|do not|don't|never|always|must|repeat|treat|portray)\b)(?:(?!-->)[\s\S]){1,1000}(?:-->)?/giu,
  },
  {
    what: 'a rule for texts about this one',
    pattern:
      /\b(?:summar(?:y|ies)|answers?|responses?|rewrites?|outputs?|perspectives?|lens(?:es)?|briefs?|(?:generated|automated) (?:texts?|versions?)|paraphrases?) (?:of|about|based on|on|for|made from|drawn from) (?:this|these) (?:\p{L}+ )?(?:page|article|text|story|report|document|source)s? (?:must|should|shall|has to|have to|needs? to|(?:is|are) (?:required|expected|asked) to)\b|\bwhen(?:ever)? (?:you are )?(?:writing|generating|drafting|producing|preparing|composing) (?:an? |any |the )?(?:lens|brief|perspective|summary|answer|response|text) (?:about|of|from|on|for) this (?:page|article|story|text|report|document|source)\b|\bwhen(?:ever)? (?:writing|generating|drafting|producing|preparing|composing) (?:an? |any |the |your )?(?:lens|brief|perspective|summary|answer|response|text), (?:please|you (?:must|should)|always|never|do not|don't|only|say|state|write|call|describe)\b/giu,
  },
]
