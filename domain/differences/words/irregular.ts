/** Past forms that the language model's lemmas miss, each before the verb it belongs to. */
const forms = `
rose rise risen rise fell fall fallen fall won win lost lose sold sell bought buy led lead kept keep gave give given give
  began begin begun begin took take taken take built build grew grow grown grow chose choose chosen choose sought seek
  shrank shrink shrunk shrink met meet paid pay spent spend held hold left leave fought fight froze freeze frozen freeze
  drew draw drawn draw broke break broken break struck strike forbade forbid forbidden forbid withdrew withdraw withdrawn
  withdraw overthrew overthrow beat beat beaten beat said say told tell went go gone go came come came come did do done do
  made make sent send found find brought bring caught catch taught teach thought think wrote write written write sank sink
  sunk sink swore swear sworn swear threw throw thrown throw lent lend bore bear woke wake stood stand understood understand
  withheld withhold upheld uphold overturned overturn wound wind bound bind fed feed bred breed hid hide hidden hide slid slide
  shot shoot spoke speak spoken speak stole steal stolen steal rode ride ridden ride drove drive driven drive ran run`.matchAll(
  /(\S+)\s+(\S+)/g,
)

const bases = new Map([...forms].map(([, past = '', base = '']) => [past, base]))

/** The verb that a past form belongs to; any other word is its own. */
export const baseOf = (word: string): string => bases.get(word) ?? word
