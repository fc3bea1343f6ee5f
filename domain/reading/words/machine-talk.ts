export type TextPattern = { pattern: RegExp; what: string }

/** Passages that only a model, a prompt or an unfinished draft leaves in a text. Written for the kind, not for the case. */
export const machineTalk: TextPattern[] = [
  {
    what: 'a model speaking about itself',
    pattern:
      /\b(?:as an? (?:AI|artificial intelligence|(?:large )?language model|LLM|virtual assistant|AI[- ](?:assistant|model|system|language model|tool))(?=\s*,|\s+(?:I|language|model|assistant|system|tool)\b)|(?:I am|I'm) (?:just |only )?an? (?:AI|artificial intelligence|(?:large )?language model|chatbot|assistant|LLM)\b|as a large language model|my (?:training data|knowledge cut-?off|training)\b|(?:knowledge|training) cut-?off)/giu,
  },
  {
    what: 'a refusal or an apology of a model',
    pattern:
      /\b(?:I'm sorry,? but|I apologi[sz]e(?:,| for|\.)|I (?:can't|cannot|can not|am unable to|'m unable to|won't) (?:assist|help|comply|provide|fulfil|generate|create|write|predict|browse|access|verify|offer|confirm|judge)\b|I do(?:n't| not) have (?:access|real-time|personal opinions|the ability)|(?:unable|not able) to (?:fulfil|comply with) (?:your|this|the) request)/giu,
  },
  {
    what: 'the preamble of an assistant',
    pattern:
      /(?:(?<=^|[.!?]["')]*\s|\n)(?:sure|certainly|of course|absolutely|great question|understood|got it|okay|ok|happy to help)\s*[!,.:-]+\s*(?:here|I|below|this|the following|let)\b|\bhere(?:'s| is| are) (?:the|your|a|an|my|some|one) (?:\p{L}+[ -]){0,4}?(?:lens|draft|version|rewrite|revision|paragraph|response|perspective|take|text|summary|analysis|output|answer|brief|headline)s?\b(?=\s*(?::|\byou\b|\bas\b|\bthat you\b|\bfor you\b|\bbased on\b|\bwritten\b|$))|(?<=^\s*)here(?:'s| is| are) (?:\p{L}+[ -]){1,6}?(?:lens|draft|version|rewrite|revision|summary|take|paragraph|perspective)s? (?:in|with|for|from|written|rewritten|revised|using|under|within|without|at) [^.!?:\n]{0,80}:|\bbelow is (?:the|a|an|your) (?:\p{L}+ ){0,3}?(?:lens|draft|version|rewrite|summary|text|analysis)\b|\b(?:as|which|that) you (?:asked|requested)(?: for)?\b|\bas requested\b,?|\bI(?:'ve| have) (?:written|drafted|revised|rewritten|updated|kept|avoided|included|tried)\b)/giu,
  },
  {
    what: 'the closing words of an assistant',
    pattern:
      /\b(?:let me know (?:if|whether|what)|I hope this (?:helps|meets|works)|hope this helps|feel free to (?:ask|adjust|edit|let)|would you like me to|do you want me to|please (?:let me know|provide (?:the|more|me)|note that (?:I|this (?:response|draft|text)))|I can (?:also )?(?:revise|rewrite|shorten|adjust|expand) )/giu,
  },
  {
    what: 'a placeholder that nobody filled',
    pattern:
      /\[(?:insert|add|your|the|name|fill|enter|placeholder|tbd|tba|tbc|tk|todo|xx+|example|source|citation|link|date|city|number|figure|quote|describe|lens)\b[^\]\n]{0,80}\]|\{\{[^}\n]*\}\}|\$\{[^}\n]*\}|<(?:insert|your|name|placeholder|todo)[^>\n]{0,60}>|\blorem ipsum\b/giu,
  },
  {
    what: 'a placeholder that nobody filled',
    pattern:
      /\[[A-Z][A-Z _-]{2,60}\]|\b(?:TKTK|TODO|FIXME|TBD)\b|\bX{2,}(?:\.X+)? ?(?:percent|%|million|billion|dollars)|\$X{2,}\b|_{4,}/gu,
  },
  {
    what: 'raw data instead of prose',
    pattern: /[{[]\s*(?:\{\s*)?"[\w -]+"\s*:\s*|"\s*\}\s*\]?\s*$|\\n\\n|\\"|\bnull\s*[,}]/gu,
  },
  { what: 'code fences or other markup', pattern: /```[\w-]*|~~~|^#{1,6}\s+\S.*$|\*\*[^*\n]+\*\*/gmu },
  {
    what: 'a piece of a prompt',
    pattern:
      /<\/?(?:source|article|lens|draft|system|user|assistant|instructions?|prompt|output|context|document|thinking|think|answer|response|text|sentence|body)\b[^>\n]{0,60}>|<\|[\w ]+\|>|\[\/?INST\]|<<\/?SYS>>|^(?:###\s*)?(?:assistant|user|human|output|response|draft|final (?:answer|draft|version)|lens(?: text)?|body|word count|revised(?: version| text| lens)?|reasoning|thought)\s*:/gimu,
  },
  {
    what: 'a remark about the task',
    pattern:
      /\b(?:word count\s*[:=]?\s*\d+|\d+ words(?=\))|(?:based on|according to|given|per|from) the (?:provided|supplied|given) (?:text|article|source|sources|information|context|summary|excerpt|material)|the (?:provided|supplied) (?:source|article|text|context)|the (?:user|prompt) (?:asked|asks|wants|requested|instructs)|(?:this|the) (?:lens|draft|text) (?:was|is) (?:generated|written) by (?:an? )?(?:AI|model)|guidance says|note to (?:the )?editor\b|sentence kind|evidence ids?)\b/giu,
  },
  {
    what: 'a correction of itself that stayed in the text',
    pattern:
      /(?:(?<=^|[.,;:!?(—-]\s*)(?:scratch|strike) that(?=\s*[,.:;!)—-]|$)|\b(?:actually|wait|sorry|oops|hmm|no)\s*,\s*(?:wait|no|scratch|let me|that should|that is|that's|I (?:mean|meant)|make that|correction|it should|it's|actually)\b|\b(?:let me (?:rephrase|rewrite|correct|fix|try again|start over|revise|reconsider)|I (?:mean|meant),? |correction:|\(?correcting (?:myself|that)|make that (?:\$|£|€)?\d|that should (?:be|read|say)|on second thought|rather, I)\b|(?<=^|[.!?,;—-]\s*)(?:wait|hmm|oops)\s*(?:[,!—]|-\s))/giu,
  },
]
