#include "ui/sales/unsaved_question.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace shuke::ui {

namespace unsaved_question_detail {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(UnsavedQuestion)
};

QMessageBox *makeBox(QWidget *parent, const QString &question, const QString &detail)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Question);
    box->setText(question);
    box->setInformativeText(detail);
    return box;
}

} // namespace unsaved_question_detail

void askUnsaved(QWidget *parent, const QString &question, std::function<void(UnsavedAnswer)> answer)
{
    using unsaved_question_detail::Texts;
    QMessageBox *box = unsaved_question_detail::makeBox(parent, question, Texts::tr("Your changes are not saved yet."));
    QAbstractButton *save = box->addButton(Texts::tr("Save"), QMessageBox::AcceptRole);
    QAbstractButton *discard = box->addButton(Texts::tr("Discard"), QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(Texts::tr("Keep editing"), QMessageBox::RejectRole);
    box->setDefaultButton(qobject_cast<QPushButton *>(save));
    box->setEscapeButton(keep);
    QObject::connect(box, &QDialog::finished, parent, [=, answer = std::move(answer)] {
        const QAbstractButton *clicked = box->clickedButton();
        answer(clicked == save      ? UnsavedAnswer::Save
               : clicked == discard ? UnsavedAnswer::Discard
                                    : UnsavedAnswer::KeepEditing);
    });
    box->open();
}

void askDiscard(QWidget *parent, const QString &question, const QString &detail, std::function<void(bool)> discard)
{
    using unsaved_question_detail::Texts;
    QMessageBox *box = unsaved_question_detail::makeBox(parent, question, detail);
    QAbstractButton *yes = box->addButton(Texts::tr("Discard"), QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(Texts::tr("Keep editing"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    QObject::connect(box, &QDialog::finished, parent,
                     [=, discard = std::move(discard)] { discard(box->clickedButton() == yes); });
    box->open();
}

} // namespace shuke::ui
