/** Says in a list that editors are checking a story; nothing for every other. */
export const Held = ({ at }: { at: Date | null }) => at && <strong className="held">Being checked</strong>
