import type { TextPattern } from './machine-talk'

const determiners = '(?:(?:all|any|every|the|your|my|our|of|these|those|its|each|other|and|of the)\\s+){0,4}'
const earlier =
  '(?:previous|prior|above|earlier|preceding|existing|original|initial|system|foregoing|past|safety|editorial)'
const orders =
  '(?:instructions?|prompts?|rules?|directions?|guidelines?|directives?|commands?|messages?|guardrails|polic(?:y|ies)|constraints|context|training)'
/** The order stands at the beginning of a clause, or is laid on the reader: "jurors told to ignore instructions" is a report. */
const ordering =
  '(?<=^|[.!?;:,"\'(\\]>*-]\\s*|\\n\\s*|\\b(?:please|must|should|now|then|and|you|assistant|model|ai)\\s+)'
const machines =
  '(?:AI(?:s)?|(?:AI|artificial intelligence|language|large language)[ -](?:models?|systems?|assistants?|agents?|tools?|readers?|summari[sz]ers?)|LLMs?|chatbots?|assistants?|bots?|crawlers?|models?)'

/**
 * What an instruction to a model looks like, whoever it comes from: orders to forget the rules, orders about the answer,
 * a new role, talk to machines, tags of a chat format, orders to publish. One list for sources and for drafts.
 */
export const instructions: TextPattern[] = [
  {
    what: 'an order to drop earlier instructions',
    pattern: new RegExp(
      `${ordering}(?:kindly\\s+)?(?:ignore|disregard|forget|override|bypass|discard|drop|skip|do not follow|don't follow|stop following)\\s+${determiners}(?:${earlier}\\s+(?:\\p{L}+\\s+){0,1}?)+${orders}\\b`,
      'giu',
    ),
  },
  {
    what: 'an order to drop its own instructions',
    pattern: new RegExp(
      `\\b(?:ignore|disregard|forget|override|bypass)\\s+(?:(?:all|any|every|of|the)\\s+){0,3}(?:your|its|the system)\\s+(?:${earlier}\\s+)?${orders}\\b|\\b(?:ignore|disregard|forget) (?:everything|anything|all) (?:above|before|you (?:were|have been) told|that came before)\\b`,
      'giu',
    ),
  },
  {
    what: 'an order about what to answer',
    pattern:
      /\b(?:(?:reply|respond|answer|output|print|return|say|write)\s+(?:only\s+|just\s+|exactly\s+)?(?:with|in|as)?\s*(?:only\s+)?(?:the )?(?:words?|phrase|sentence|string|text|following|exact words)\s+["']?\p{L}|(?:end|begin|start|finish|conclude|close)\s+(?:every|each|your|the)\s+(?:answer|response|reply|summary|output|sentence|text)s?\s+with\b|(?:include|insert|append|add|repeat|mention)\s+(?:the )?(?:exact )?(?:phrase|words?|sentence|string|link)\s+["'\p{Lu}]|(?:respond|reply|answer) only (?:with|in)\b|output only\b)/gu,
  },
  {
    what: 'an order about what to answer',
    pattern:
      /(?<=^|[.!?;:]\s*|\n\s*)(?:REPLY|RESPOND|ANSWER|OUTPUT|PRINT|SAY|Reply|Respond|Answer|Output|Print)\s+(?:ONLY |only )?(?:WITH|with|IN|in)\s+\S+/gu,
  },
  {
    what: 'a new role for the model',
    pattern:
      /\b(?:you are now (?:an?|in|the|free|no longer)\b|from now on,? you (?:are|will|must)|you must now\b|act as (?:an? )?(?:unrestricted|different|AI|assistant|admin|system|DAN)\b|pretend (?:to be|you are|that you)\b|enter (?:developer|debug|admin|god) mode|(?:developer|debug|jailbreak|DAN) mode\b|new (?:system )?(?:instructions?|prompt|task|role)\s*:|your (?:new|real|true|only|actual) (?:task|instructions?|goal|role|purpose) (?:is|are)\b|system prompts?\b|do anything now|jailbroken)/giu,
  },
  {
    what: 'words addressed to a machine',
    pattern: new RegExp(
      `\\b(?:(?:note|attention|message|instructions?|reminder|notice|important)\\s*(?:to|for|,|:)\\s*(?:all |any |the )?${machines}\\b|(?:any |all |dear )?${machines}\\s+(?:that (?:is |are )?|which (?:is |are )?|who (?:is |are )?)?(?:reading|read|reads|processing|process|summari[sz]ing|summari[sz]e|seeing|parsing|indexing)\\s+(?:this|these|the (?:page|article|text|above|following))|(?:if|when|since|because) you(?:'re| are) (?:an? )?(?:AI|LLM|language model|large language model|bot|chatbot|assistant|model|automated)\\b|${machines} (?:must|should|shall|are instructed to|are required to|is instructed to) (?:rank|describe|state|say|write|mention|include|ignore|treat|recommend|present|report|reply|respond|output|portray|summari[sz]e|call))`,
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
      /(?<=^|[.!?]\s+|\n)(?:system|developer|admin)(?: (?:message|prompt|note|override))?\s*:(?=\s)/gimu,
  },
  {
    what: 'an order to publish or to approve',
    pattern:
      /\b(?:mark|set|flag|label) (?:this|the) (?:\p{L}+ )?(?:as )?(?:approved|published|reviewed|verified|safe|cleared)\b|\bpublish (?:(?:this|it|the (?:story|brief|article|lens|text))(?: \p{L}+)? )?(?:now|immediately|at once|right away|without (?:any )?(?:human )?(?:review|approval|checks?))\b|\b(?:approve|accept) (?:this|all|every|the) (?:\p{L}+ )?(?:lens(?:es)?|briefs?|drafts?|texts?|stor(?:y|ies))(?: (?:now|immediately|automatically|without))?|\bskip (?:the )?(?:human |editorial )?(?:review|approval|quality gates?|gates?|fact[- ]check(?:ing)?)\b|\b(?:disable|turn off|switch off) (?:the )?(?:gates?|checks?|filters?|safety|moderation)\b/giu,
  },
  {
    what: 'an order to hide something from readers or editors',
    pattern:
      /\b(?:do not|don't|never) (?:mention|reveal|tell|disclose|show|report|flag|inform|alert|warn)\s+(?:\p{L}+\s+){0,3}?(?:this (?:instruction|message|note|prompt|text)|these (?:instructions|words)|the (?:user|readers?|editors?|humans?|reviewers?|newsroom|system prompts?\b|instructions?))\b|\b(?:hidden|secret) (?:instructions?|prompt)\b|\b(?:leak|print|show|reveal|repeat) (?:your|the) (?:system )?(?:prompt|instructions)\b/giu,
  },
]
