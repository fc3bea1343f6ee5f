import { type DemoBrief, inferred, leftOut, reported, says, takes } from './demo-brief'

export const paymentFees = (day: string): DemoBrief => ({
  author: 'writer',
  source: {
    kind: 'wire',
    publisher: 'Fennick Wire',
    title: 'Central bank halves the fee for instant payments',
    author: '',
    url: '',
    hoursAgo: 12,
    lead: '',
    paragraphs: [
      `WASHINGTON (Fennick Wire) - The central bank said on ${day} that it will halve what banks pay for an instant transfer, to 2.2 cents from 4.5 cents, and will let licensed payment firms join its network without a sponsoring bank.`,
      "The lower fee takes effect in July. It covers transfers of up to $10,000 between people and businesses. The network carried 1.9 billion payments last year, 62 percent more than in the year before, although fewer than half of the country's credit unions are connected.",
      '"A payroll that arrives on a holiday weekend should not be a luxury," said the deputy governor for payments, Leonie Harcastle.',
      'Banks may still charge their own customers. A review of 240 banks by the Fair Payments Network, a consumer group, found that 88 of them ask between $0.50 and $2.75 for an instant transfer that costs them a few cents. Its director, Ignatius Cole, asked the central bank to set a ceiling. The central bank said that the law does not give it that power.',
      'The Association of Community Lenders said that small banks had been left to pay for software. It put the cost of joining at $85,000 for a bank with one branch and said that fraud had risen with speed: members lost $41 million to false instant transfers last year, and most of the money could not be called back.',
      'Payment firms that join must hold reserves with the central bank and answer fraud reports within four hours. They may not pay interest on balances. Two senators asked for a hearing on whether such firms should get access while they are not supervised like banks.',
      'Shopkeepers welcomed the cut. Card payments cost a typical shop $2.10 on a purchase of $80, according to the Main Street Retail League, which said it would urge members to offer a discount for instant transfers.',
    ],
  },
  topics: ['cost-of-living', 'technology-and-privacy'],
  front: {
    headline: 'Central bank halves instant payment fee and opens network to payment firms',
    summary:
      'From July the central bank is to charge banks 2.2 cents for an instant transfer, down from 4.5 cents. Licensed payment firms may join its network without a sponsoring bank. Banks can still charge their own customers: a consumer group found that 88 of 240 ask for between $0.50 and $2.75. Small lenders say that joining is costly and that fraud has grown with speed.',
    whyItMatters:
      'Instant transfers compete with cards, whose fees reach shop prices. A lower wholesale fee helps customers only as far as banks pass it on, and opening the network to payment firms brings in companies that are supervised differently.',
    quickTakes: takes({
      money: 'Banks are to pay 2.2 cents a transfer; a card payment costs a typical shop $2.10 on $80.',
      market: 'Card networks may face more competition if shops offer discounts for instant transfers.',
      benefits: 'Shops with thin margins, and workers who are paid on weekends or holidays.',
      loses: 'Community lenders: joining costs a bank with one branch $85,000, by their count.',
      watch: 'A hearing that two senators have asked for on payment firms in the network.',
    }),
  },
  frontBy: 'person',
  lensesBy: 'recorded',
  lenses: {
    household: says(
      reported(
        'Of 240 banks in a review, 88 charge customers $0.50 to $2.75 for an instant transfer.',
        'A review of 240 banks',
      ),
      inferred(
        'Workers who live from one paycheck to the next could gain most from faster pay, and may lose most from a false transfer that is not called back.',
        'most of the money could not be called back',
      ),
    ),
    'america-first': leftOut('The network, its fees and its users are domestic, and trade is not touched.'),
    institutional: says(
      reported(
        'The central bank holds that the law gives it no power over what banks charge.',
        'the law does not give it that power',
      ),
      inferred(
        'That leaves the legislature as the place for a ceiling, and a hearing on payment firms could turn into a wider debate on who may supervise them.',
        'Two senators asked for a hearing',
      ),
    ),
    'civil-liberties': says(
      inferred(
        'Answering fraud reports within four hours may push firms to freeze accounts on thin suspicion.',
        'answer fraud reports within four hours',
      ),
      inferred(
        'Still open is what notice or appeal a customer would have, and how long transfer data would be kept.',
        'answer fraud reports within four hours',
      ),
    ),
    'national-security': says(
      inferred(
        'A payment network with more firms in it could be more resilient, and could also offer an attacker more doors.',
        'let licensed payment firms join',
      ),
      inferred(
        'Planners may ask whether the four-hour rule on fraud would hold during a cyber attack on several members at once.',
        'answer fraud reports within four hours',
      ),
    ),
    adversary: says(
      inferred(
        'A rival might describe the cut as an admission that American payments are slow and dear, and offer its own network to third countries.',
        'will halve what banks pay',
      ),
      inferred(
        'That narrative could pass over what the foreign network would record about its users.',
        'will halve what banks pay',
      ),
    ),
  },
  edited: {},
  ending: {
    kind: 'in_review',
    approved: ['household'],
    rejected: { adversary: 'editorialising' },
    assigned: false,
  },
})
