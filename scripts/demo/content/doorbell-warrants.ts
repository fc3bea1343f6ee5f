import { type DemoBrief, inferred, leftOut, published, reported, says, takes } from './demo-brief'

export const doorbellWarrants = (day: string): DemoBrief => ({
  author: 'writer',
  source: {
    kind: 'article',
    publisher: 'Capitol Row Journal',
    title: 'Appeals panel says police need a warrant for months of doorbell video',
    author: 'Imogen Tarrant',
    url: 'https://capitolrow.example/courts/doorbell-video-warrant',
    hoursAgo: 47,
    lead: 'A street recorded for weeks is not the same as a single clip, the judges find.',
    paragraphs: [
      `A state appeals panel ruled on ${day} that police must get a warrant before they collect long stretches of video from private doorbell cameras, even when the company that stores the footage is willing to hand it over.`,
      'The 3-0 decision came in the case of a delivery driver, Owen Radley, who was convicted of receiving stolen goods. Detectives in Marlow County obtained 61 days of recordings from 14 doorbells on his street. They had no warrant. The company, Lintelview, supplied the files after an officer filled in an online form.',
      'Judge Celeste Amory wrote that a single clip of a crime is one thing and a diary of a street another. "Stitched together, these recordings show who visits whom, who worships where and who comes home late," she wrote. The panel did not overturn the conviction, because it found that other evidence was enough.',
      'Police may still ask a resident for footage, and may still act without a warrant in an emergency. The ruling covers requests to a company for more than 48 hours of recordings from any one address.',
      'The Marlow County Sheriffs\' Association said that the limit would slow burglary investigations. Its president, Dale Whitcombe, said deputies made 2,300 such requests last year and that most were for less than an hour of video. "We are being handed a rule for a problem we rarely cause," he said.',
      'The Open Street Project, a legal group that filed a brief for the driver, called the decision the first by an appeals court to set a limit in hours. Its lawyer, Farah Lindqvist, said that residents who buy a camera "did not sign up to run a police archive."',
      'Lintelview said it was studying the ruling. Its cameras are installed at about 6 million homes. A spokesman, Perry Vance, said the company already lets owners refuse requests, although the setting is off unless they turn it on. The state attorney general has 45 days to appeal.',
    ],
  },
  topics: ['courts-and-rights', 'technology-and-privacy'],
  front: {
    headline: 'Appeals panel requires warrants for long stretches of doorbell camera video',
    summary:
      'A state appeals panel has ruled, 3-0, that police need a warrant to collect more than 48 hours of doorbell recordings from one address when they ask the company that stores them. Detectives had gathered 61 days of video from 14 doorbells without one. The conviction in the case stands. Police may still ask residents directly, and may act without a warrant in an emergency.',
    whyItMatters:
      "Home cameras have turned private purchases into a searchable record of public streets. The ruling draws a line measured in hours, which other courts could copy or reject, and it moves the decision from a company's request form to a judge.",
    quickTakes: takes({
      money: null,
      market:
        'Camera makers may need new ways to check and limit police requests, which could raise their compliance costs.',
      benefits:
        "Residents whose comings and goings are recorded by neighbors' cameras, and defendants who challenge bulk collections of video.",
      loses:
        'Investigators who rely on long recordings, and who may have to bring stronger evidence to a judge first.',
      watch:
        'Whether the state attorney general appeals within 45 days, and whether camera makers change their default settings.',
    }),
  },
  frontBy: 'person',
  lensesBy: 'recorded',
  lenses: {
    household: says(
      reported(
        'Cameras from this maker hang at about 6 million homes, and the option to refuse police requests is off by default.',
        'Its cameras are installed at about 6 million homes',
      ),
      inferred(
        'For families, the ruling may matter less as law than as a prompt to look at that setting and to talk with neighbors about what a shared street records.',
        'the setting is off unless they turn it on',
      ),
    ),
    'america-first': leftOut(
      'The source is about a state court and a domestic company; nothing in it touches borders, trade or sovereignty.',
    ),
    institutional: says(
      inferred(
        'Courts may see the 48-hour line as a workable rule that officers can follow without guessing.',
        'The ruling covers requests to a company',
      ),
      inferred(
        "Agencies could answer with the sheriffs' figure of 2,300 requests last year, and hold that most collections are narrow and should stay routine.",
        'said deputies made 2,300 such requests',
      ),
    ),
    'civil-liberties': says(
      reported(
        'The panel held that a willing company does not replace a warrant when police collect video over a long period.',
        'even when the company that stores the footage',
      ),
      inferred(
        'On this reading, privacy turns on what the recordings reveal when they are joined, so a search may begin with accumulation.',
        'Stitched together, these recordings show',
      ),
    ),
    'national-security': leftOut('Nothing in the source bears on defense, intelligence or foreign threats.'),
    adversary: leftOut('No foreign interest in the case is reported, and a framing would be invention.'),
  },
  edited: {
    'civil-liberties':
      'The panel held that a willing company does not replace a warrant when police collect video over a long period. On this reading, privacy depends on what recordings reveal once they are joined: a search may begin with the sheer length of a collection. The ruling leaves open how long a company may keep the files.',
  },
  ending: published,
})
