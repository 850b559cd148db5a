import { CallChanges } from './call-changes';
import { CallFile } from './call-file';
import { CallJudging } from './call-judging';
import { CallMoney } from './call-money';
import type { CallPartProps } from './call.page';

/** The rules of a call, for those who go on reading. */
export function CallDetails({ call }: CallPartProps) {
  return (
    <>
      <CallMoney call={call} />
      <CallFile call={call} />
      <CallJudging call={call} />
      <CallChanges call={call} />
    </>
  );
}
