/** Common given names of many countries: they tell "Grace Hill", a person, from "Quay Street" when both words are ordinary. */
export const givenNames: ReadonlySet<string> = new Set(
  `aaron abdul abigail adam adrian ahmed aisha akira alan albert alejandro alex alexander alexandra alice alicia ali alma
  amanda amara amina amir amy ana andre andrea andrew angela anita anna anne anthony antonio april arjun arthur ashley
  aya barbara beatrice ben benjamin bernard beth betty bill bob boris brandon brenda brian bruce bryan carl carla carlos
  carmen carol caroline catherine cecilia charles charlotte chen chris christian christina christine christopher claire
  clara claudia colin connor craig crystal curtis cynthia dai dale damien dan dana daniel daniela darren david dawn dean
  deborah denise dennis derek diana diego dolores dominic donald donna dorothy douglas dylan edith eduardo edward eileen
  elena eli elizabeth ella ellen emily emma enrique eric erik esther ethan eva evelyn ewan faith fatima felix fernando
  fiona florence frances francis frank fred gabriel gail gary george gerald gina gloria gordon grace grant greg gregory
  hannah harold harriet harry hassan heather heidi helen helena henrik henry hope howard hugo hussein ian ibrahim ingrid
  irene iris isaac isabel ivan ivy jack jacob jacqueline jade james jamie jan jane janet jason javier jay jean jeff jennifer
  jeremy jesse jessica jesus jim joan joanna joe joel johan johannes john jon jonathan jorge jose joseph joshua joy joyce
  juan judith judy julia julian julie june jurgen justin karen karl kate katherine kathleen keith kelly ken kenneth kevin khalid kim
  kofi kwame lakshmi lars laura lauren laurence leah lee leila leo leon leonard leslie lily lin linda lisa louis louise lucas lucia
  lucy luis luke lydia magnus manuel marco marcus margaret maria marie marina mario marion mark marta martha martin mary
  matthew maureen max may megan mei mei-ling melanie melissa mercedes michael michelle miguel mohamed mohammed mona monica morgan
  muhammad nadia nancy naomi natalie natasha nathan neil ngozi nicholas nicola nicole nina noah noor nora norma olga oliver olivia
  omar oscar pablo pamela patricia patrick paul paula pauline pedro penny peter philip phillip priya rachel rafael raj
  ralph ramon raymond rebecca renee ricardo richard rita robert roberto robin rodney roger roland ron rosa rose roy ruby ruth
  ryan sally samantha samir sam samuel sandra sara sarah scott sean sebastian sergei shannon sharon sheila shirley simon
  siobhan sofia sophia sophie stella stephanie stephen steve steven stuart susan suzanne sven sylvia tamara tanya ted teresa terry
  theo theresa thomas tim timothy tina todd tom tomasz tony tracy ursula valerie vanessa vera veronica victor victoria viktor vincent
  violet virginia vladimir walter wanda wayne wendy wei will william xavier yasmin yolanda yuki yusuf zoe zainab ama amira bashir
  chidi deepak emeka femi gita hiroshi isla jamal kenji lupe malik nneka oksana pavel qasim rashid sana tariq uma vikram wanjiru yara`
    .split(/\s+/)
    .filter(Boolean),
)
