import { type DemoBrief, inferred, leftOut, published, reported, says, takes } from './demo-brief'

export const leadPipeAudit = (): DemoBrief => ({
  author: 'writer',
  source: {
    kind: 'document',
    publisher: 'Larkmoor County Auditor',
    title: 'Report 14: Replacement of lead service lines, progress and controls',
    author: '',
    url: 'https://auditor.larkmoor.example/reports/14-lead-service-lines',
    hoursAgo: 75,
    lead: '',
    paragraphs: [
      'This report examines how the Larkmoor Water District has spent money granted for the replacement of lead service lines. We reviewed records from the start of the program to the end of last month, visited 212 addresses and interviewed 31 members of staff.',
      'The district received $74 million and undertook to replace 9,600 lines in four years. After 30 months it has replaced 2,870. At the present pace the work would take more than eight years.',
      'We found that 1,140 of the lines reported as replaced were replaced only in part, from the main to the property boundary. Partial replacement can raise the amount of lead in tap water for some months. The district did not tell residents of 640 of those homes.',
      'Contract prices differed widely. The district paid between $4,900 and $13,700 for work of the same kind. Six of nine contracts were extended without a new tender. One contractor, Brightlode Utilities, received 58 percent of all payments. We found no evidence of fraud, but the district could not show how it had judged whether prices were reasonable.',
      'Progress was slowest in the three neighborhoods with the largest share of rented homes. Owners must sign a consent form before work begins, and the district counted an unanswered letter as a refusal. It recorded 1,900 refusals in this way. In a sample of 60 tenants whom we interviewed, 51 said they had never heard of the program.',
      '"Residents were promised safe lines, and many were given paperwork," the auditor, Josephine Karras, writes in her foreword.',
      'We recommend that the district offer filters at once to every home with a partial replacement, publish its unit prices, and treat silence from an owner as a reason to visit. The district accepted 11 of 13 recommendations. Its general manager, Anton Weiss, disagreed that extensions should need a vote of the board, and said that a tender for each "would cost us a construction season."',
      'The district must report on its progress to the county legislature within 90 days.',
    ],
  },
  topics: ['climate-and-water', 'public-health'],
  front: {
    headline: 'Audit finds a county lead pipe program far behind its own schedule',
    summary:
      'An audit of the Larkmoor Water District finds that it has replaced 2,870 of 9,600 lead service lines in 30 months, with $74 million granted for the work. It says 1,140 lines were replaced in part, which can raise lead levels for a time, and that residents of 640 such homes were not told. The auditor found no evidence of fraud. The district accepted 11 of 13 recommendations.',
    whyItMatters:
      'A partial replacement can leave people worse off for months while the records count their line as done. The report also shows how a consent form, read as a refusal when nobody answers, can leave renters waiting longest.',
    quickTakes: takes({
      money:
        'Unit prices ran from $4,900 to $13,700 for similar work, and one contractor received 58 percent of payments.',
      market: null,
      benefits:
        'Households with partial replacements, if the district offers filters at once as the report recommends.',
      loses: 'Tenants in three neighborhoods, where progress was slowest and few had heard of the program.',
      watch: 'The progress report that is due to the county legislature within 90 days.',
    }),
  },
  frontBy: 'person',
  lensesBy: 'recorded',
  lenses: {
    household: says(
      reported(
        'Residents of 640 homes with a partial replacement were not told, although the amount of lead in their water may rise for months.',
        'The district did not tell residents',
      ),
      inferred(
        'For families with small children, that silence could matter more than the delay, because a filter is a cheap step that residents did not know to take.',
        'offer filters at once',
      ),
    ),
    'america-first': leftOut(
      'The report is about a county water program; it does not touch borders, imports or sovereignty.',
    ),
    institutional: says(
      reported(
        'The auditor found no fraud, and the district accepted 11 of 13 recommendations.',
        'We found no evidence of fraud',
      ),
      inferred(
        'Officials may present that as oversight at work, while the county legislature could still ask why six contracts grew without a tender and why the board had no vote.',
        'Six of nine contracts were extended',
      ),
    ),
    'civil-liberties': says(
      inferred(
        'The consent rule protects the rights of owners, yet it may leave tenants without notice of a choice made about their own water.',
        'Owners must sign a consent form',
      ),
      reported(
        'Of 60 tenants in a sample, 51 had not heard of the program, and 1,900 refusals were recorded from letters that went unanswered.',
        'In a sample of 60 tenants',
      ),
    ),
    'national-security': leftOut('The source reports no threat to infrastructure beyond age and delay.'),
    adversary: leftOut(
      'A local audit offers foreign rivals nothing specific, and we would have to invent it.',
    ),
  },
  edited: {},
  ending: published,
})
