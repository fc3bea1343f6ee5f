import type { TextPattern } from '../../reading/words/machine-talk'

export type Sensitivity = 'suicide' | 'minors' | 'crime victims' | 'hate group' | 'natural disaster'

type Rule = {
  subject: Sensitivity
  /** Passages that point to the subject, and how many of them make it the subject. */
  signals: TextPattern[]
  least: number
  /** Keys of the lenses to leave out. `always`: even when the source has much that the lens looks for. */
  lenses: string[]
  always: boolean
  reason: string
}

const signal = (what: string, pattern: RegExp): TextPattern => ({ what, pattern })

/** Ordered by how much harm a careless lens would do; the first that applies gives the reason. General signs, no names. */
export const sensitivities: Rule[] = [
  {
    subject: 'suicide',
    least: 1,
    always: true,
    lenses: ['america-first', 'adversary', 'national-security', 'household'],
    reason: 'The story is about suicide or self-harm; this lens would make an argument of it.',
    signals: [
      signal(
        'suicide',
        /\b(?:suicid(?:e|es|al)|self-harm(?:ed|ing)?|(?:took|take|taking|taken|ended|ending) (?:his|her|their) own li(?:fe|ves)|killed (?:him|her|them)sel(?:f|ves)|died by suicide|988 lifeline|crisis hotline)\b(?! (?:bomb|attack|vest|mission|squeeze|drone))/gi,
      ),
    ],
  },
  {
    subject: 'hate group',
    least: 1,
    always: true,
    lenses: ['america-first', 'adversary'],
    reason: 'The story is about a hate group; this lens could lend its cause a voice.',
    signals: [
      signal(
        'a hate group or hate crime',
        /\b(?:white suprem(?:acist|acy)s?|neo-?nazis?|hate (?:group|crime)s?|(?:racist|antisemitic|anti-semitic|islamophobic|homophobic) (?:attack|group|gang|violence|manifesto)s?|klan(?:smen|sman)?|(?:far-right|extremist) (?:militia|terror) (?:group|cell)s?|ethnic cleansing|lynching)\b/gi,
      ),
    ],
  },
  {
    subject: 'crime victims',
    least: 2,
    always: true,
    lenses: ['america-first', 'adversary'],
    reason: 'The story is about victims of a crime; this lens would use their loss for an argument.',
    signals: [
      signal(
        'a violent crime',
        /\b(?:murder(?:ed|s)?|homicides?|manslaughter|massacre|mass shooting|gunman|gunmen|shot (?:and killed|dead|to death)|shooting (?:victims?|that killed|left)|stabb(?:ed|ing)|kidnapp(?:ed|ing)|abduct(?:ed|ion)|rap(?:e|ed|ist)|sexual(?:ly)? (?:assault|abuse)(?:ed|d)?|domestic (?:violence|abuse)|traffick(?:ed|ing) (?:victims?|of (?:women|children|people))|beaten to death|strangled|torture[ds]?)\b/gi,
      ),
      signal(
        'its victims',
        /\b(?:(?:the|a|her|his|their|each|of|eight|many|\d+) victims?\b|victims' (?:famil(?:y|ies)|names)|survivors?|(?:was|were) (?:killed|slain|attacked) (?:by|in|when)|mourn(?:ed|ers|ing)|vigil|bereaved)/gi,
      ),
    ],
  },
  {
    subject: 'minors',
    least: 2,
    always: true,
    lenses: ['america-first', 'adversary', 'national-security'],
    reason: 'A child stands at the centre of the story; this lens would use the child for an argument.',
    signals: [
      signal(
        'a child in the story',
        /\b(?:(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)-year-old(?:s)?\b|\baged? (?:[1-9]|1[0-7])\b|\binfants?\b|\bnewborns?\b|\btoddlers?\b|\bjuveniles?\b|\bunder-?age\b|\ba minor\b|\bminors\b(?! (?:league|change))|\bfoster (?:child|children|care)\b)/gi,
      ),
      signal(
        'harm to a child',
        /\b(?:child (?:abuse|neglect|sexual|victim|welfare case|death|protection)|(?:abus|kill|injur|molest|abduct|exploit|neglect)\w* (?:of )?(?:a |the |two |three |several )?(?:child|children|boys?|girls?|students?|pupils?|babies|baby)|(?:boys?|girls?|child|children|pupils?|babies|baby) (?:was|were|had been|has been|have been) (?:killed|injured|abused|found dead|hurt|taken|missing))\b/gi,
      ),
    ],
  },
  {
    subject: 'natural disaster',
    least: 2,
    always: false,
    lenses: ['america-first', 'adversary', 'national-security'],
    reason: 'The story is about a natural disaster; the source gives this lens nothing to read.',
    signals: [
      signal(
        'a natural disaster',
        /\b(?:earthquakes?|aftershocks?|tsunami|hurricanes?|tropical storm|tornado(?:es)?|cyclones?|typhoons?|wildfires?|(?:flash )?flood(?:s|ing|ed|waters)|landslides?|mudslides?|avalanches?|volcan(?:o|ic)|erupt(?:ed|ion)|blizzards?|heat ?waves?|droughts?|storm surge|magnitude[- ]\d)\b/gi,
      ),
      signal(
        'what it did',
        /\b(?:death toll|evacuat(?:ed|ion|ions|e)|rescue(?:d|rs)?|homeless|missing (?:people|persons|residents)|swept away|shelters?|disaster (?:area|declaration|relief)|state of emergency|homes (?:destroyed|damaged|lost)|without power)\b/gi,
      ),
    ],
  },
]
