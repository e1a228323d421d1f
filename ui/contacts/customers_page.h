#pragma once

#include "ui/contacts/contact_list_source.h"
#include "ui/lists/list_page.h"

namespace shuke::ui {

class ScoreNote;

/// All customers of a store, people and companies, with the record of one beside them. An empty store offers what to
/// do next.
class CustomersPage : public ListPage
{
    Q_OBJECT

public:
    explicit CustomersPage(Desk &desk, QWidget *parent = nullptr, SharedSearchText::Loader loader = {},
                           std::function<RecordPanel *(Desk &, QWidget *)> makePanel = usualPanel());

    void visit(const Place &place) override;
    bool isSettled() const override;
    ScoreNote &scoreNote() { return *m_scores; }

    static std::function<RecordPanel *(Desk &, QWidget *)> usualPanel();

protected:
    QString countWords(int count, bool found) const override;
    QFuture<Result<QString>> totals(const std::vector<qint64> &ids, const CancelToken &cancel) override;
    QString totalsExplanation() const override;
    std::vector<ListAction> bulkActions() override;
    std::vector<ListAction> moreActions() override;
    std::vector<ListAction> exportActions(bool selected) override;
    QFuture<Result<BulkEdit>> bulkEdit() override;
    Command trash(const std::vector<qint64> &ids) const override;
    Command restore(const std::vector<qint64> &ids) const override;
    QString trashedWords(int count) const override;
    QString restoredWords(int count) const override;
    Place newPlace() const override;

private:
    void askForScores();
    void offerMine();
    void showEntry(const ShowFollowUp &place);
    void askTag(bool add);
    void askSegment();
    void setDoNotContact(bool doNot);

    ScoreNote *m_scores;
};

} // namespace shuke::ui
