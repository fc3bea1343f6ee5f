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
        the text that was reviewed. If one character changes, that text needs a review again. Nothing is
        published or approved by a program on its own; a story that appears at a set time was approved by a
        person before.
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
        <dd>
          A model wrote it. People changed fewer than a tenth of its words. A second person approved it.
        </dd>
        <dt>AI draft, edited and reviewed</dt>
        <dd>
          A model wrote the first version, a person changed a tenth of its words or more, and a second person
          approved it.
        </dd>
        <dt>Written by our newsroom</dt>
        <dd>A person wrote it. No words of a model were ever used in it.</dd>
        <dt>Recorded answer, no model</dt>
        <dd>
          Part of the demonstration: an answer that was written in advance stands where a model’s answer
          would. No model was asked.
        </dd>
        <dt>Not reviewed by a second person</dt>
        <dd>
          The author also reviewed it, or one editor published it alone: in an emergency, in hours when nobody
          else was in, or as a small correction. The line goes when another editor has reviewed it. A text
          with this line is never called reviewed.
        </dd>
        <dt>Not machine-checked against the source</dt>
        <dd>The checks had nothing to compare with: another language, or no copy of the source’s text.</dd>
        <dt>Checks read a translation</dt>
        <dd>
          The source is in another language. The checks compared with a translation, which the story calls our
          newsroom’s or a machine’s. Nobody checked a machine translation.
        </dd>
        <dt>Pulled for checking</dt>
        <dd>
          The newsroom has doubts about a lens that was published, and took its text off the page at once. It
          comes back, if it does, by a new decision and as an update.
        </dd>
        <dt>We are checking this story</dt>
        <dd>
          Editors have doubts about a part of a story that stays up while they look into them. What comes of
          it is a correction, or the notice goes.
        </dd>
        <dt>Not read through a lens</dt>
        <dd>The newsroom left this lens out of the story. The reason stands beside it.</dd>
      </dl>

      <h2>Reporting and inference</h2>
      <p>
        A lens says how a piece of news looks within a frame, so parts of it go beyond what the source says.
        Such sentences are underlined with dots on the story’s page, and are marked as inference. Under each
        text, “Nearest passages” puts every sentence beside the passage of the source that has the most words
        in common with it. A program finds it, and it proves nothing: two sentences can share nearly all their
        words and say opposite things.
      </p>

      <h2 id="older-wording">A wording we withdrew</h2>
      <p>
        Until December 1, 2026, a lens said of each sentence whether it was “supported by the source”. A
        program said so when enough words were the same, and it said so of false sentences too. We no longer
        make that claim. Stories and records from before are kept as they were published; where they show
        these verdicts, they are marked as withdrawn.
      </p>

      <h2>What machines check</h2>
      <p>
        Before an editor decides, programs compare each text with its source. They look for numbers that the
        source does not hold, for example. What they find is shown to the editor. A text without findings has
        no cheap fault that the programs can see; it does not mean that the text is true. An editor may
        overrule a finding; the record says so.
      </p>

      <h2 id="records">How to check us</h2>
      <p>
        “How this was made” at the foot of each story leads to its record: what was read and when, how each
        text came about, by which model, what was checked and overruled, and what was corrected. It holds no
        private notes and no drafts that were turned down. Each record is signed, and each version’s record
        names the one before, so that neither we nor anybody else can change one without its being seen. The
        public keys are at <a href="/.well-known/lensroom-keys.json">/.well-known/lensroom-keys.json</a>; the
        record page says how to verify one without trusting this site.
      </p>
      <p>
        A signature shows that a record is ours and unchanged. It does not show that what we wrote down is
        right.
      </p>

      <h2 id="corrections">Corrections</h2>
      <p>
        Corrections are numbered and stand above the story; all of them are listed under{' '}
        <a href="/corrections">Corrections</a>. An update is noted below the story’s text. A minor change, in
        which no number, name, date, quotation or negation may differ, is not announced, but it is counted in
        the record. Every earlier version of a story can be read, word for word against the next. A story that
        should not have been published is withdrawn: its address then gives the reason.
      </p>
      <p>
        Each story has a link “Report a problem”. You need no account, and you get a page that shows what
        became of your report. You can also write to{' '}
        <a href={`mailto:${settings.contact}`}>{settings.contact}</a>.
      </p>

      <h2>What you can change, and what stays</h2>
      <p>
        You may put the lenses in your own order, hide some, or compare two. The choice is kept in your
        browser and is not sent to us. The source, the line about AI that stands before the lenses, the line
        under each lens that you read, and corrections cannot be hidden, neither by you nor by a setting of
        ours.
      </p>

      <h2>In figures</h2>
      <StoryFigures figures={figures} />
      {settings.adviceLine && <p>{settings.adviceLine}</p>}
    </div>
  )
}
