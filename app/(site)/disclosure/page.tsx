import type { Metadata } from 'next'
import { StoryFigures } from '@/components/site/story-figures'
import { disclosureFigures } from '@/domain/stories/queries'
import { pageMetadata } from '../metadata'
import { site } from '../reads'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: 'How we use AI',
    description: 'What AI does on this site, what people decide, and what each line about it means.',
    path: '/disclosure',
  })
}

export default async function DisclosurePage() {
  const [settings, figures] = await Promise.all([site(), disclosureFigures()])
  return (
    <div className="essay">
      <h1>How we use AI</h1>
      <p className="intro">
        {settings.siteName} sums up reporting by others, says why it matters, and reads it through several
        named lenses. AI may draft these texts. A person decides on every one of them before you see it.
      </p>

      <h2>What AI does</h2>
      <p>
        A model may draft the headline, the brief, why it matters, the quick take and the lenses. It is given
        the source, its metadata and a note on the topic, and nothing else. It publishes nothing, approves
        nothing and sends nothing. When no model is set up, the newsroom writes by hand.
      </p>

      <h2>What people decide</h2>
      <p>
        A writer prepares a brief. An editor reviews the front text and each lens: approves it, edits it,
        sends it back, or leaves the lens out with a reason that you can read. An approval holds for exactly
        the text that was reviewed. If one character changes, that text needs a review again.
      </p>
      <p>
        {settings.fourEyes
          ? 'Whoever publishes a story is neither its author nor the person who submitted it. Where that was not so, the story says “Not reviewed by a second person”.'
          : 'At present this site lets one person write and publish a story. Each such story says “Not reviewed by a second person”.'}{' '}
        Each story names the editor who is responsible for it.
      </p>

      <h2 id="lines">What the lines mean</h2>
      <p>
        Each text carries one line. It is worked out from the records of the newsroom; nobody types it in.
      </p>
      <dl className="meanings">
        <dt>AI-written, reviewed by an editor</dt>
        <dd>A model wrote it. People changed fewer than a tenth of its words. An editor approved it.</dd>
        <dt>AI draft, edited and reviewed</dt>
        <dd>
          A model wrote the first version, a person changed a tenth of its words or more, an editor approved
          it.
        </dd>
        <dt>Written by our newsroom</dt>
        <dd>A person wrote it. No words of a model were ever used in it.</dd>
        <dt>Recorded answer, no model</dt>
        <dd>
          Part of the demonstration: an answer that was written in advance stands where a model’s answer
          would. No model was asked.
        </dd>
        <dt>Not reviewed by a second person</dt>
        <dd>The author also reviewed it, or it was published in an emergency.</dd>
        <dt>Not machine-checked against the source</dt>
        <dd>The checks had nothing to compare with: another language, or no copy of the source’s text.</dd>
        <dt>Checks read a translation</dt>
        <dd>
          The source is in another language. The checks compared with a translation, which the story calls our
          newsroom’s or a machine’s. Nobody checked a machine translation.
        </dd>
        <dt>Not read through a lens</dt>
        <dd>The newsroom left this lens out of the story. The reason stands beside it.</dd>
      </dl>

      <h2>What machines check</h2>
      <p>
        Before an editor decides, programs compare each text with its source. They look for numbers that the
        source does not hold, for example. What they find is shown to the editor. A text without findings has
        no cheap fault that the programs can see; it does not mean that the text is true.
      </p>

      <h2 id="corrections">Corrections</h2>
      <p>
        Corrections are numbered and stand above the story. A story that should not have been published is
        withdrawn: its address then gives the reason. If you find a mistake, write to{' '}
        <a href={`mailto:${settings.contact}`}>{settings.contact}</a>.
      </p>

      <h2>In figures</h2>
      <StoryFigures figures={figures} />
      {settings.adviceLine && <p>{settings.adviceLine}</p>}
    </div>
  )
}
