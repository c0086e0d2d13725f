import { useLaterI18n } from '#i18n/LaterI18n.ts';
import { Button } from '#ui/Button.tsx';
import styles from './OrderNotice.module.css';

export interface OrderNoticeProps {
  order: { readonly hasChanged: boolean; readonly isSorting: boolean; readonly update: () => void };
  /** People still come: whatever is put in order now is not for long. */
  isLoading: boolean;
}

/** "Order has changed · Update": the list holds still until told. */
export function OrderNotice({ order, isLoading }: OrderNoticeProps) {
  const { t } = useLaterI18n();
  if (order.isSorting) return <output className={styles.order}>{t('members.sorting')}</output>;
  if (!order.hasChanged || isLoading) return null;
  return (
    <div className={styles.order}>
      {t('common.orderChanged')}
      <Button size="sm" variant="tinted" onClick={order.update}>
        {t('common.update')}
      </Button>
    </div>
  );
}
