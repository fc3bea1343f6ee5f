import { NothingHere } from '@/components/site/nothing-here'

/** Rendered inside the frame that every page of the readers' site has. */
export default function NotFound() {
  return <NothingHere />
}
