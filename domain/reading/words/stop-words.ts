/** Closed classes of English: they carry grammar and no claim, so no comparison counts them. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the this that these those some any each either neither such same other another both all no nor not n't
  i me my we us our you your he him his she her hers it its they them their theirs who whom whose which what one ones
  himself herself itself themselves myself ourselves yourself there here
  and or but so yet if unless while whereas whether because although though since than then as until once
  of in on at by for from to into onto upon with within without about against between among through during before
  after above below over under up down out off per via toward towards across along around near despite
  is are was were be been being am do does did doing done have has had having
  will wo would shall should can ca could may might must ought cannot
  when where why how also just only very too more most much many less least few own even still already now later
  again further rather quite almost about perhaps maybe however instead
  's 'd 'll 've 're 'm s t d ll ve re`
    .split(/\s+/)
    .filter(Boolean),
)
