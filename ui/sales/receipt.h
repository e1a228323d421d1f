#pragma once

#include "core/sales/order_queries.h"

#include <QString>

namespace shuke::ui {

/// What a receipt says besides the order itself.
struct ReceiptHead
{
    QString storeName;
    int columns = 32; ///< Of narrow characters; a Chinese one takes two. 32 fits 58 mm paper.
};

/// A sale as plain text for paper or a chat, in the application's language: store, day, lines with quantity × price,
/// discount, shipping, tax, total, payments, what is still due, customer, note. Names that are too long are wrapped,
/// not cut. Lines end with \n.
QString receiptText(const sales::OrderDetail &detail, const ReceiptHead &head);

/// Columns that a text takes in a fixed font: 2 for a wide character, 0 for a combining one.
int textColumns(const QString &text);

} // namespace shuke::ui
