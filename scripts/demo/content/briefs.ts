import { cableFailures } from './cable-failures'
import { chipPackaging } from './chip-packaging'
import { dataCenterPower } from './data-center-power'
import type { DemoBrief } from './demo-brief'
import { doorbellWarrants } from './doorbell-warrants'
import { droneExports } from './drone-exports'
import { hospitalRansom } from './hospital-ransom'
import { leadPipeAudit } from './lead-pipe-audit'
import { paymentFees } from './payment-fees'
import { portContract } from './port-contract'
import { portScanning } from './port-scanning'
import { rentSurvey } from './rent-survey'
import { tabletTracking } from './tablet-tracking'
import { tollwayFees } from './tollway-fees'
import { transformerReserve } from './transformer-reserve'
import { wildfirePool } from './wildfire-pool'

/** Every brief of the demonstration. The story that is published last leads the front page: one with its lenses. */
const everyBrief: { write: (day: string) => DemoBrief; forTrying?: true }[] = [
  { write: rentSurvey },
  { write: leadPipeAudit },
  { write: chipPackaging },
  { write: tabletTracking },
  { write: portContract },
  { write: doorbellWarrants },
  { write: hospitalRansom },
  { write: cableFailures },
  { write: transformerReserve },
  { write: dataCenterPower },
  { write: droneExports },
  { write: paymentFees },
  { write: wildfirePool },
  { write: tollwayFees },
  { write: portScanning, forTrying: true },
]

/** A brief as of one moment: the source is some hours old, and its text names that weekday. */
export type DatedBrief = DemoBrief & { sourcePublishedAt: Date; forTrying: boolean }

/** The briefs with the dates of their sources counted back from `now`. */
export function briefsAt(now: Date): DatedBrief[] {
  return everyBrief.map(({ write, forTrying = false }) => {
    const sourcePublishedAt = new Date(now.getTime() - write('').source.hoursAgo * 3_600_000)
    const day = sourcePublishedAt.toLocaleDateString('en-US', { weekday: 'long', timeZone: 'UTC' })
    return { ...write(day), sourcePublishedAt, forTrying }
  })
}
