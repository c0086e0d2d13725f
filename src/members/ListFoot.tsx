import { LoadBar, type LoadBarProps } from './LoadBar.tsx';
import { OrderNotice, type OrderNoticeProps } from './OrderNotice.tsx';

interface ListFootProps extends OrderNoticeProps {
  /** Null where everybody is loaded. */
  loading: LoadBarProps | null;
}

/** What comes and goes below the list, as nothing may move under the pointer then. */
export function ListFoot({ loading, ...order }: ListFootProps) {
  return (
    <>
      <OrderNotice {...order} />
      {loading && <LoadBar {...loading} />}
    </>
  );
}
