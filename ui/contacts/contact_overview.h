#pragma once

#include "ui/contacts/contact_record.h"
#include "ui/contacts/contact_scores.h"
#include "ui/sales/shared_baskets.h"

#include <QScrollArea>

class QVBoxLayout;

namespace shuke::ui {

class FactCard;

/// The record at a glance: what it is worth and in which rhythm it buys, why it is in its class, how to reach it, what
/// it agreed to, what it might like, and who belongs to it. Every number says on a tooltip how it is defined.
class ContactOverview : public QScrollArea
{
    Q_OBJECT

public:
    explicit ContactOverview(QWidget *parent = nullptr);

    void showRecord(const ContactRecord &record);
    void showScores(const ContactScores &scores);
    /// What to offer; not to somebody in the trash.
    void showOffers(const SharedBaskets &baskets);

Q_SIGNALS:
    void contactWanted(shuke::ContactId contact);
    void productWanted(shuke::ProductId product);
    void consentWanted(shuke::contacts::ConsentState state);
    void stepWanted(const shuke::activities::OpenStep &step);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
    void addSteps(const ContactRecord &record);
    void addValue(const ContactRecord &record);
    void addExpected(const ContactRecord &record);
    void addReason(const ContactRecord &record, FactCard &value);
    void addContact(const ContactRecord &record);
    void addFurther(const ContactRecord &record, FactCard &card);
    void addField(const ContactRecord &record, const QByteArray &code, FactCard &card);
    void addPeople(const ContactRecord &record);
    void addConsents(const ContactRecord &record);
    void addFields(const ContactRecord &record);
    void add(FactCard *card);

    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
    FactCard *m_why = nullptr;
    QVBoxLayout *m_whyPlace = nullptr;
    FactCard *m_offers = nullptr;
    bool m_isReasonOpen = false; ///< Of the customer's values.
    QVBoxLayout *m_offersPlace = nullptr;
    qint64 m_orders = 0; ///< That count.
    ContactId m_contact;
    bool m_company = false;
    bool m_trashed = false;
};

} // namespace shuke::ui
