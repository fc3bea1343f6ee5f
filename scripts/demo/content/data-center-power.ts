import { type DemoBrief, inferred, reported, says, takes } from './demo-brief'

export const dataCenterPower = (day: string): DemoBrief => ({
  author: 'writer',
  source: {
    kind: 'article',
    publisher: 'The Calder Plains Observer',
    title: 'Grid operator to pay data centers for powering down',
    author: 'Leopold Strand',
    url: 'https://calderplainsobserver.example/grid/data-centers-power-down',
    hoursAgo: 27,
    lead: 'Large users would have ten minutes to cut their load on the tightest days.',
    paragraphs: [
      `The Plains Grid Operator said on ${day} that it will pay data centers and other large users up to $2,400 a megawatt for cutting their demand within ten minutes on days when supply is short.`,
      'The program would start next summer with 1,600 megawatts, about the output of two large gas plants. The operator expects to call on it for no more than 60 hours a year. Users that fail to cut when asked would lose their payment for the season and owe a penalty.',
      '"The cheapest power plant is the one we ask politely," said the operator\'s head of markets, Henrietta Solberg. She said that demand from data centers in the region had grown from 900 to 5,200 megawatts in four years and that new transmission lines were running three years late.',
      'Stratavale, which runs six of the sites, said that it could move computing work to other regions or use batteries. It would not rule out diesel generators. The state air agency said that each hour of diesel use at all the sites would emit as much soot as 30,000 trucks and that it would limit them to 20 hours a year.',
      'The Plains Consumer Advocate, a public office, said that ordinary customers would pay for the program through a charge that it put at 90 cents a month. Its head, Marisol Tennant, said that the operator should first require new data centers to bring their own supply. "We are renting back room on a grid that we built for everybody," she said.',
      'Factories may join on the same terms. A steel mill in Calder with 780 workers said that it would, and that the payments would cover a third of its power bill in August. Hospitals, water works and police are excluded.',
      'Federal regulators have 60 days to review the rules.',
    ],
  },
  topics: ['energy-and-grid'],
  front: {
    headline: 'Grid operator plans to pay data centers for cutting demand quickly',
    summary:
      'Data centers and factories could earn up to $2,400 a megawatt from the Plains Grid Operator if they cut demand within ten minutes on days of short supply. It wants 1,600 megawatts of such offers by next summer. A public advocate says that ordinary customers would pay through a charge of 90 cents a month and that new data centers should bring their own supply. A federal review of the rules may take 60 days.',
    whyItMatters:
      'Demand from data centers in the region has grown faster than the lines that serve them. Paying large users to step back is quicker than building, and it raises the question of who should pay for room on a shared grid.',
    quickTakes: takes({
      money: 'Large users could earn up to $2,400 a megawatt; customers may pay 90 cents a month.',
      market:
        'Flexible demand could compete with new gas plants for the payments that keep reserves available.',
      benefits: 'Factories and data centers that can pause work, among them a steel mill in Calder.',
      loses:
        'Residential customers who pay the charge, and neighbors of sites that fall back on diesel generators.',
      watch: '',
    }),
  },
  frontBy: 'person',
  lensesBy: 'recorded',
  lenses: {
    household: says(
      reported(
        'The consumer advocate put the charge at 90 cents a month on household bills.',
        'a charge that it put at 90 cents',
      ),
      inferred(
        'Families might see it as a modest price for fewer emergencies, or as a fee for a shortage that they did not cause.',
        'renting back room on a grid',
      ),
    ),
    'america-first': says(
      reported(
        'A domestic steel mill with 780 workers plans to join and expects help with its August power bill.',
        'A steel mill in Calder',
      ),
      inferred(
        'From this view, paying industry to pause may look like a poor substitute for building the plants and lines that factories need.',
        'new transmission lines were running three years late',
      ),
    ),
    institutional: says(
      reported(
        'The rules are now before federal regulators, who have 60 days.',
        'Federal regulators have 60 days',
      ),
      inferred(
        'The operator may present the program as an ordinary market measure, while a state agency already limits the generators it could depend on.',
        'it would limit them to 20 hours a year',
      ),
    ),
    'civil-liberties': says(
      inferred(
        'Rights are hardly touched here, though a duty to report loads within minutes could expose records of what a site is doing.',
        'cutting their demand within ten minutes',
      ),
      inferred(
        'Neighbors may ask for notice before diesel generators run, and for a place to appeal.',
        'It would not rule out diesel generators',
      ),
    ),
    'national-security': says(
      inferred(
        'Load that can drop within ten minutes may add resilience when plants fail together, whether through weather or attack.',
        'cutting their demand within ten minutes',
      ),
      reported(
        'Hospitals, water works and police are kept out of the program.',
        'Hospitals, water works and police',
      ),
    ),
    adversary: says(
      inferred(
        'A rival could mock a country that pays its computer industry to stand still, and set that against its own building pace.',
        'new transmission lines were running three years late',
      ),
      inferred(
        'Such a narrative might omit that the operator expects to use the measure sparingly.',
        'no more than 60 hours a year',
      ),
    ),
  },
  edited: {},
  ending: {
    kind: 'sent_back',
    reason:
      '"What to Watch Next" is neither written nor skipped. Please also say in the brief that hospitals, water works and police are excluded, since readers will ask.',
  },
})
