import { type DemoBrief, inferred, published, reported, says, takes } from './demo-brief'

export const hospitalRansom = (day: string): DemoBrief => ({
  author: 'editor',
  source: {
    kind: 'article',
    publisher: 'Lowland Public Media',
    title: 'Ransomware forces eleven hospitals back to paper',
    author: 'Teodora Vasek',
    url: 'https://lowlandpublic.example/health/hospital-ransomware',
    hoursAgo: 22,
    lead: 'Ambulances are turned away and operations postponed while a network rebuilds.',
    paragraphs: [
      `Eleven hospitals in three states were turning away ambulances on ${day} after ransomware locked the records of Fernhollow Health, a nonprofit network that treats 2.4 million patients a year.`,
      'The network said that it shut down its computers on discovering the attack, which began with the stolen password of a billing contractor. Nurses are writing charts on paper, and about 1,700 operations have been postponed. Five hospitals are on full diversion; the nearest open emergency department for one of them is 64 miles away.',
      '"We can treat a heart attack on paper. We cannot do it at the speed people deserve," said Dr. Amara Lindholm, the chief medical officer. She said that no death had been linked to the outage and that reviews would continue.',
      'A group that calls itself Grey Lantern has claimed the attack and demanded $18 million. Fernhollow would not say whether it is negotiating. Federal investigators advised against payment, as they do in general, and said that the group works from a country that does not extradite its citizens. They did not name it.',
      "Backups for nine of the eleven hospitals are intact. Rebuilding could take a month, said the network's technology chief, Rufus Hallam, because 31,000 devices must be checked one by one. The two hospitals without usable backups are both rural. A regulator had warned the network 14 months ago that their backups were kept on the same system as their records.",
      "Fernhollow said it did not yet know whether patients' data had been copied. Under federal privacy rules it must tell those affected within 60 days if so. A patients' group, Bedside Watch, said that people should not have to wait for letters and asked for a public notice now.",
      'The state health departments have lent 40 nurses and a mobile emergency room. The National Guard sent a cyber team of 24.',
    ],
  },
  topics: ['public-health', 'technology-and-privacy'],
  front: {
    headline: 'Ransomware sends eleven hospitals back to paper and diverts ambulances',
    summary:
      'Ransomware has locked records at Fernhollow Health, a nonprofit network with eleven hospitals in three states. Five of them are on full diversion, about 1,700 operations have been postponed, and staff are working on paper. A group has demanded $18 million; the network would not say whether it is negotiating. Backups for nine hospitals are intact, and rebuilding could take a month. No death has been linked to the outage.',
    whyItMatters:
      'One stolen contractor password was enough to slow emergency care across three states. The hospitals with unusable backups are rural, where the next emergency room is far away, and a regulator had warned about those backups 14 months earlier.',
    quickTakes: takes({
      money: 'The attackers demand $18 million; whether the network is negotiating has not been disclosed.',
      market: 'Insurers and hospital networks may look harder at how contractors sign in to shared systems.',
      benefits: null,
      loses:
        'Patients whose operations were postponed, above all near the two rural hospitals without usable backups.',
      watch:
        'Whether patient data were copied, which would start a duty to tell those affected within 60 days.',
    }),
  },
  frontBy: 'recorded',
  lensesBy: 'recorded',
  lenses: {
    household: says(
      reported(
        'About 1,700 operations are postponed, and for one hospital the nearest open emergency department is 64 miles away.',
        'the nearest open emergency department',
      ),
      inferred(
        'Families may face lost working days and longer drives, and patients could wait weeks to learn whether their records were copied.',
        'must tell those affected within 60 days',
      ),
    ),
    'america-first': says(
      inferred(
        'From this view, the attack could look like a border problem in another form: a foreign group reaches into American hospitals and stays beyond American courts.',
        'does not extradite its citizens',
      ),
      inferred(
        'It may strengthen the case for domestic capacity, such as the National Guard cyber team, over reliance on appeals abroad.',
        'The National Guard sent a cyber team',
      ),
    ),
    institutional: says(
      reported(
        'A warning came 14 months ago: two rural hospitals kept their backups on the same system as their records, a regulator found.',
        'A regulator had warned the network',
      ),
      inferred(
        'Agencies may now ask whether a warning without a deadline counts as oversight, while health departments could point to the nurses they lent.',
        'The state health departments have lent 40 nurses',
      ),
    ),
    'civil-liberties': says(
      inferred(
        'Medical records are among the most private data that people hand over without much choice.',
        'did not yet know whether patients',
      ),
      inferred(
        'A duty to give notice within 60 days may protect accuracy, yet it could leave patients unable to guard themselves during the weeks that matter most.',
        'must tell those affected within 60 days',
      ),
    ),
    'national-security': says(
      reported(
        'A cyber team of 24 from the National Guard is helping, and 31,000 devices have to be checked.',
        'because 31,000 devices must be checked',
      ),
      inferred(
        'Planners may read the event as a test of resilience rather than of defense, since one password was enough to get in and intact backups decide how long the damage lasts.',
        'stolen password of a billing contractor',
      ),
    ),
    adversary: says(
      inferred(
        'A rival government might present the scene as decline: a rich country whose hospitals fall back on paper.',
        'Nurses are writing charts on paper',
      ),
      inferred(
        'Such a narrative could leave out that most backups survived, and that sheltering a criminal group is itself a choice which gives the host state leverage.',
        'Backups for nine of the eleven hospitals are intact',
      ),
    ),
  },
  edited: {},
  ending: { ...published, alone: true },
})
