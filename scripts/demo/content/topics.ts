export type DemoTopic = { slug: string; name: string; context: string }

/** Subjects of the demonstration. The context is background that goes to the model with every request. */
export const topicList: DemoTopic[] = [
  {
    slug: 'energy-and-grid',
    name: 'Energy and the Grid',
    context:
      'Electric power in the United States is generated and carried by a mix of private utilities, public utilities and cooperatives. States approve most retail rates through utility commissions; the federal government oversees interstate transmission and wholesale markets. Regional grid operators balance supply and demand minute by minute and pay plants and large users to be available. Much of the equipment was installed decades ago, and lead times for large items have grown. Demand, flat for many years, is rising again because of factories, heating and data centers. Storms, fires and physical or cyber attacks are the usual causes of long outages. Costs that regulators accept are generally recovered from customers over many years.',
  },
  {
    slug: 'technology-and-privacy',
    name: 'Technology and Privacy',
    context:
      'There is no single federal privacy law in the United States. Rules differ by state and by kind of data, such as health, credit or children. Companies usually rely on consent given in their terms of use, and public bodies often buy services whose settings are chosen by the seller. Police can obtain records from companies by asking, by subpoena or by warrant, and courts are still deciding when each is needed. Automated systems that score, match or flag people are used in schools, benefits offices and border control; their error rates are seldom published. Contracts, audits and public records requests are the usual ways in which details become known.',
  },
  {
    slug: 'trade-and-industry',
    name: 'Trade and Industry',
    context:
      'In the United States, Congress sets tariffs by law and has passed much of that power to the executive, which may act for reasons of national security or unfair trade after an investigation. Federal loans, tax credits and grants have been used to bring production of chips, batteries and medical goods back to the country. Ports, railroads and trucking firms are mostly private; contracts with large unions are renewed every few years, and disruption spreads quickly through stores and factories. Allied governments follow these measures closely, since support for domestic producers can draw investment away from them. Published figures on jobs are usually promises made in an application rather than counts of people at work.',
  },
  {
    slug: 'courts-and-rights',
    name: 'Courts and Rights',
    context:
      'The Fourth Amendment protects people against unreasonable searches, and in most cases a search needs a warrant that a judge issues on probable cause. The First Amendment protects speech, assembly and religion against the government, though not against private companies. State constitutions can protect more than the federal one. An appeals panel rules on the record of the case before it; its decision binds lower courts in its own area and may be reviewed by a higher court. A ruling about evidence does not always free a defendant. Courts look at long-term collections of location or video data with growing concern, and no common measure of how much is too much has been settled.',
  },
  {
    slug: 'defense-and-alliances',
    name: 'Defense and Alliances',
    context:
      'Sales of military equipment to other governments need approval in Washington, and Congress can object to large ones. Rules set by treaty and by agreement among supplier states limit the export of missiles and of long-range drones. NATO members plan together but buy separately, which leaves many kinds of equipment that do not fit each other. Undersea cables carry most data between continents, belong mostly to private companies, and break often because of anchors and fishing gear; deliberate damage is hard to prove. Moscow and Beijing are the rivals named most often in public strategy papers. Public statements about incidents at sea tend to change in the first days as evidence comes in.',
  },
  {
    slug: 'cost-of-living',
    name: 'Cost of Living',
    context:
      'Housing, food, energy, health care and the fees attached to everyday payments make up most of what households spend. Averages hide wide differences: renters, owners with old mortgages and people who live on benefits meet the same price rise in different ways. Surveys of prices and rents are made by public agencies, by trade groups and by companies that sell data, and their samples and methods vary. Wage growth and price growth are measured on different calendars, so comparisons need care. Rules about fees are set by several regulators, and small businesses often pay more for each transaction than large ones, which can pass through to prices.',
  },
  {
    slug: 'public-health',
    name: 'Public Health',
    context:
      'Hospitals in the United States are run by private companies, nonprofit groups and public bodies, and many belong to networks that share computer systems across several states. Emergency departments must examine everybody who arrives, whatever their insurance. When a hospital cannot take ambulances it goes on diversion, and neighbors absorb the load. Health records are covered by federal privacy rules, and breaches that touch many patients must be reported. Attacks on hospital computers have become common; agencies advise against paying ransoms but do not forbid it in general. Staff shortages, old software and thin margins make recovery slow, above all in small and rural hospitals.',
  },
  {
    slug: 'climate-and-water',
    name: 'Climate and Water',
    context:
      'Water systems are mostly local, and their pipes are often older than the records about them. Federal grants for replacing lead service lines come with deadlines and reporting duties, while the part of a line on private land usually belongs to the owner. Insurers have raised prices or withdrawn where wildfire, flood and hail losses have grown; state insurance pools then cover homes that nobody else will, and can charge other policyholders when money runs short. State regulators approve rates and must weigh the solvency of insurers against the cost to customers. Building codes, land clearing and maps of risk decide much of what is lost when a disaster comes.',
  },
]
