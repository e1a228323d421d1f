-- Shuke schema, step 2: the list of orders begins with the newest day, also among millions.
CREATE INDEX sales_order_day ON sales_order (ordered_on) WHERE deleted_at IS NULL;
