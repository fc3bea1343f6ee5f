import { emptyFrontText } from '@/domain/front-text'
import type { DemoBrief } from './demo-brief'

/** The brief to try out: the person trying it requests its front text and lenses. */
export const portScanning = (day: string): DemoBrief => ({
  author: 'writer',
  source: {
    kind: 'article',
    publisher: 'Port Averill Tribune',
    title: 'Customs agency plans to scan every container at six seaports',
    author: 'Josiah Vantreight',
    url: 'https://portaverilltribune.example/customs/container-scanning',
    hoursAgo: 9,
    lead: 'Automated imaging would replace a system that looks inside one box in thirty.',
    paragraphs: [
      `The customs agency said on ${day} that it will scan every container that arrives at six seaports, using automated imaging that compares what is in the box with what the paperwork says is in it. Today the agency looks inside 3.4 percent of containers.`,
      'The program would cost $412 million over four years, of which importers would pay $260 million through a charge of $9 a container. The first lanes are to open at Port Averill in 18 months. The agency expects a scan to take 40 seconds and says that trucks will not have to stop.',
      '"We search by hunch and by tip, and the other side knows it," said the agency\'s deputy director, Bettina Oyelaran-Stone. She said that officers at the six ports seized 31 tons of narcotics and 5,800 weapons last year and that the true volume was unknown.',
      'A trial with two lanes ran for seven months. The software marked 6 percent of the containers as suspicious. Officers opened 9,200 of those and found something illegal or undeclared in 740. The agency did not publish how many containers the software had wrongly passed. An inspector general advised it to measure that before it bought more machines.',
      'The Importers Council said that an alarm holds a container for 26 hours on average and that small firms cannot absorb such delays. Its president, Hollis Brandvold, said a single held box of car parts had closed an assembly line for a day. "A false alarm is free for the machine and very costly for us," he said.',
      'Images are to be kept for seven years and may be shared with police without a warrant. The Freight Rights Project, a legal group, said that this would include the goods of families who ship a household from abroad, about 70,000 containers a year. Its lawyer, Ingrid Salter, asked for a limit of 90 days where nothing was found.',
      'Two of the four companies that make the machines are owned abroad. The agency said that it would buy only from makers in the United States or in allied countries and that the software would run on its own computers. A union of dockworkers asked for dose meters, although the agency said that the radiation outside the lane is lower than on a flight.',
      'Congress must approve the charge. A hearing is set for next month.',
    ],
  },
  topics: ['trade-and-industry', 'technology-and-privacy'],
  front: {
    ...emptyFrontText,
    headline: 'Try it: customs agency plans to scan every container at six seaports',
  },
  frontBy: 'person',
  lensesBy: 'recorded',
  lenses: {},
  edited: {},
  ending: { kind: 'draft' },
})
