#include "ui/mailing/left_out_list.h"

#include "ui/common/card.h"
#include "ui/common/plain_label.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/contacts/record_table.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace shuke::ui {

namespace left_out_list_detail {

constexpr QSize kSize(520, 480);

} // namespace left_out_list_detail

LeftOutButton::LeftOutButton(QWidget *parent) : QPushButton(tr("Who is left out…"), parent)
{
    setAutoDefault(false);
    hide();
    connect(this, &QPushButton::clicked, this, &LeftOutButton::showPeople);
}

void LeftOutButton::setPeople(std::vector<std::pair<QString, LeftOut>> people)
{
    m_people = std::move(people);
    setVisible(!m_people.empty());
}

void LeftOutButton::showPeople()
{
    auto *dialog = new QDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Who is left out"));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::medium);
    column->addWidget(plainLabel(dialog->windowTitle(), pageTitleFont(), dialog));
    auto *model = new TextTable({tr("Customer"), tr("Why")}, dialog);
    std::vector<QStringList> rows;
    rows.reserve(m_people.size());
    for (const auto &[name, reason] : m_people)
        rows.push_back({name, leftOutText(reason)});
    model->setRows(std::move(rows));
    auto *card = new Card(dialog);
    card->setContent(new RecordTable(*model, 0, dialog->windowTitle(), dialog));
    column->addWidget(card, 1);
    auto *buttons = new QDialogButtonBox(dialog);
    auto *close = new QPushButton(tr("Close"), dialog);
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(close, &QPushButton::clicked, dialog, &QDialog::reject);
    dialog->resize(left_out_list_detail::kSize);
    dialog->open();
}

} // namespace shuke::ui
