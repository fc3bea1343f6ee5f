import { recordedLine, removalWords } from '@/domain/stories/disclosure'
import type { RemovedText } from '@/domain/stories/list-removed'
import { olderWording, sayOlderCounts } from '@/domain/stories/older-ledger'
import type { RecordedText } from '@/domain/stories/record'
import { Fact, Hash } from './record-proof'
import { gateTitle } from './record-text'
import { WhenExactly } from './when'

type Finding = NonNullable<RecordedText['checks']>['findings'][number]

/** What the signed record holds on each text. */
export function RecordedTexts({ texts, removed }: { texts: RecordedText[]; removed: RemovedText[] }) {
  const asked = new Set(texts.flatMap((text) => text.checks?.asked ?? []))
  return (
    <>
      <p className="small">The checks that were asked: {[...asked].map(gateTitle).join(', ')}.</p>
      {texts.map((text) => (
        <TextFacts key={text.place} text={text} removed={removed.filter(({ of }) => of === text.place)} />
      ))}
    </>
  )
}

function TextFacts({ text, removed }: { text: RecordedText; removed: RemovedText[] }) {
  return (
    <section>
      <h2>{text.name}</h2>
      <p>{[recordedLine(text), ...text.notes].map((line) => `${line.replace(/\.$/, '')}.`).join(' ')}</p>
      {removed.map(({ place, label, at }) => (
        <p key={place}>
          {label === text.name ? '' : `${label}: `}
          {removalWords({ at })}
        </p>
      ))}
      <dl className="facts small">
        <Fact name="Decided">
          <WhenExactly at={new Date(text.decidedAt)} />
        </Fact>
        {text.drafts.map((draft) => (
          <Fact key={draft.requestedAt} name="Draft">
            {draft.provider === 'scripted'
              ? 'Recorded answer, no model'
              : [draft.model, draft.provider].filter(Boolean).join(', ')}
            {draft.promptVersion !== null && `; prompt version ${draft.promptVersion}`}
            {draft.generatedAt && (
              <>
                ; <WhenExactly at={new Date(draft.generatedAt)} />
              </>
            )}
            {draft.promptHash && <Hash name="prompt" value={draft.promptHash} />}
          </Fact>
        ))}
        {text.checks && text.checks.asked.length > 0 && (
          <Fact name="Checks">
            {text.checks.asked.length} asked
            {text.checks.findings.length === 0 && ', nothing found'}
            {text.checks.notChecked && `; not compared with the source: ${text.checks.notChecked}`}
          </Fact>
        )}
        {text.checks && text.checks.findings.length > 0 && (
          <Fact name="Findings">{text.checks.findings.map(findingWords).join('; ')}</Fact>
        )}
        {text.checks?.sentences && (
          <Fact name="Sentences">
            <SentenceFacts counts={text.checks.sentences} />
          </Fact>
        )}
        <Fact name="SHA-256">
          <code>{text.textHash}</code>
        </Fact>
      </dl>
    </section>
  )
}

function SentenceFacts({
  counts,
}: {
  counts: NonNullable<NonNullable<RecordedText['checks']>['sentences']>
}) {
  if ('supported' in counts) {
    return (
      <>
        {olderWording}: <s>{sayOlderCounts(counts)}</s>
      </>
    )
  }
  const { all, withPassage, withDifference, shown, kept } = counts
  return `${all}; ${withPassage} with a nearest passage, ${withDifference} that differ from it; ${shown} shown beside it to the editor; ${kept} kept by an editor`
}

const findingWords = ({ gate, severity, overruled }: Finding) =>
  `${gateTitle(gate)}, a ${severity}${overruled ? `, overruled: ${overruled.replaceAll('_', ' ')}` : ''}`
