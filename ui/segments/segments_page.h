#pragma once

#include "core/segments/segment_presets.h"
#include "core/segments/segment_queries.h"
#include "ui/common/generation.h"
#include "ui/common/page.h"
#include "ui/common/score_news.h"
#include "ui/reports/report_print.h"

class QMenu;
class QPushButton;

namespace shuke::ui {

class FieldCatalog;
class SegmentActions;
class SegmentForm;
class SegmentLibrary;
class SegmentResult;
class SizeKeeper;

/// Segments: at the left those there are and those one can begin with, in the middle the conditions of one, at the
/// right who fits them now.
class SegmentsPage : public Page
{
    Q_OBJECT

public:
    explicit SegmentsPage(Desk &desk, QWidget *parent = nullptr);
    ~SegmentsPage() override;

    void visit(const Place &place) override;
    void leave(std::function<void()> go) override;
    bool offers(PageAction action) const override;
    void run(PageAction action) override;
    bool isSettled() const override;

    SegmentLibrary &library() { return *m_library; }
    SegmentForm &form() { return *m_form; }
    SegmentResult &result() { return *m_result; }
    SegmentActions &actions() { return *m_actions; }
    MessageBar &messageBar() { return messages(); }
    void setPrinters(AskPrinter printers) { m_printers = std::move(printers); }
    /// The trash in place of the segments, and back.
    void showTrash(bool on);
    /// A new one that begins with `where`.
    void startNew(const segments::ConditionGroup &where = {});

private:
    void makeHeader();
    QWidget *makeBoard();
    void connectParts();
    void load();
    void take(std::vector<segments::SegmentRow> rows);
    void loadPresets();
    void recount();
    void countAll();
    void open(SegmentId id);
    void openPreset(size_t preset);
    void showDraft();
    void hold(std::function<void()> go);
    void keepChoice();
    void fillMore(QMenu &menu);
    void freeze();
    void copySegment();
    void moveToTrash();
    void output(PageAction action);

    FieldCatalog *m_catalog;
    SizeKeeper *m_sizes;
    std::shared_ptr<ScoreNews> m_news;
    QPushButton *m_new;
    QPushButton *m_more;
    SegmentLibrary *m_library;
    SegmentForm *m_form;
    SegmentResult *m_result;
    SegmentActions *m_actions;
    std::vector<segments::SegmentRow> m_rows;
    std::vector<segments::SegmentPreset> m_presets;
    std::optional<size_t> m_preset;                  ///< What the form began with, as long as it is not saved.
    SegmentId m_wanted;                              ///< To be opened as soon as it is in the list.
    std::optional<segments::ConditionGroup> m_begun; ///< To be begun with as soon as the list is there.
    Generation m_loads;
    int m_running = 0;
    AskPrinter m_printers = systemPrinters();
    bool m_isTrash = false;
    bool m_arePresetsOld = false; ///< To be read anew with the next list.
    bool m_isVisited = false;
    bool m_isStale = false; ///< Something changed while it was not seen.
};

} // namespace shuke::ui
