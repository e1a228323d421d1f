#pragma once

#include "core/contacts/contact.h"
#include "core/exchange/import_report.h"
#include "ui/common/generation.h"
#include "ui/common/page.h"
#include "ui/import/clipboard_file.h"
#include "ui/import/import_state.h"
#include "ui/import/profile_bar.h"

#include <memory>

class QMimeData;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace shuke::ui {

class CheckStep;
class FileStep;
class FormatStep;
class MappingStep;
class MatchStep;
class PreviewTable;
class ResultStep;
class StepBar;
class ValueStep;

/// The way of a file into the store: file, how it is read, fields, what would happen, what happened. Steps across the
/// top, back always possible, the first rows always in sight. Nothing is changed before the button that says how many.
/// The file is read on workers; answers to questions that are no longer asked are dropped.
class ImportPage : public Page
{
    Q_OBJECT

public:
    enum Step { File, Format, Mapping, Values, Matches, Check, Result };

    explicit ImportPage(Desk &desk, QWidget *parent = nullptr);
    ~ImportPage() override;

    void visit(const Place &place) override;
    void leave(std::function<void()> go) override;
    bool isSettled() const override;

    Step step() const;
    const ImportState &state() const { return m_state; }
    FileStep &fileStep() { return *m_file; }
    FormatStep &formatStep() { return *m_format; }
    MappingStep &mappingStep() { return *m_mapping; }
    ValueStep &valueStep() { return *m_values; }
    MatchStep &matchStep() { return *m_matches; }
    CheckStep &checkStep() { return *m_check; }
    ResultStep &resultStep() { return *m_result; }
    PreviewTable &previewTable() { return *m_preview; }
    ProfileBar &profileBar() { return *m_profileBar; }
    QPushButton &nextButton() { return *m_next; }
    QPushButton &backButton() { return *m_back; }
    StepBar &steps() { return *m_steps; }
    /// The question whether to leave a running import; hidden when it is not asked.
    QWidget &leaveQuestion() { return *m_leave; }
    /// A table from the clipboard.
    void pasteText(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // import_page.cpp
    void makeSteps();
    QWidget *makeFooter();
    QWidget *makeLeaveQuestion();
    void askWhetherKnown();
    void readCustomFields();
    void goTo(Step step);
    void focus(QWidget *widget);
    void goNext();
    void advance();
    void goBack();
    void updateButtons();
    void showKind(exchange::ImportKind kind);
    void showMapping();
    void changed();
    // import_page_file.cpp
    static QStringList recentFiles();
    void remember(const QString &path);
    void askFile();
    void paste();
    void takeFile(const QString &path, const QString &name, std::optional<exchange::ImportKind> kind);
    void startOver();
    void readFormat();
    void readWholeFormat();
    void showFormat(const shuke::Result<exchange::DetectedFormat> &found);
    // import_page_profile.cpp
    void readProfiles();
    bool recognise();
    void chooseProfile(const QString &name);
    void showChoices();
    void showProfile();
    void nameProfile(const QString &name, bool forPresent);
    void saveProfile(const QString &name);
    void deleteProfile();
    // import_page_values.cpp
    void enterValues();
    void lookAtValues();
    void stopLooking();
    void fixValues(const QByteArray &field, const QStringList &texts, const std::optional<QString> &replacement);
    // import_page_matches.cpp
    bool canMatch() const;
    void enterMatches();
    void showMatches();
    void decide(const std::vector<qint64> &lines, std::optional<exchange::DuplicatePolicy> policy);
    void decideAll(exchange::DuplicatePolicy policy);
    // import_page_run.cpp
    void runCheck();
    void stopCheck();
    void checked(const Error &end);
    void runImport();
    void imported(const shuke::Result<ChangeSet> &changes);
    void showImported();
    void saveRejects();
    void saveRejectsTo(const QString &path);

    ImportState m_state;
    std::optional<exchange::ImportKind> m_wantedKind; ///< As the page was asked for; else guessed from the headers.
    std::vector<contacts::CustomField> m_customFields;
    std::vector<exchange::ImportProfile> m_profiles; ///< The user's own, then the program's.
    ProfileBar::Reason m_profileReason = ProfileBar::Reason::Nothing;
    std::unique_ptr<ClipboardFile> m_files; ///< What was pasted, and rejected rows.

    StepBar *m_steps;
    ProfileBar *m_profileBar;
    QSplitter *m_split;
    QStackedWidget *m_stack;
    PreviewTable *m_preview;
    FileStep *m_file = nullptr;
    FormatStep *m_format = nullptr;
    MappingStep *m_mapping = nullptr;
    ValueStep *m_values = nullptr;
    MatchStep *m_matches = nullptr;
    CheckStep *m_check = nullptr;
    ResultStep *m_result = nullptr;
    QWidget *m_leave;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;

    int m_reached = File;         ///< The last step that can be gone to.
    bool m_kindChosen = false;    ///< By the user; else it follows the headers.
    bool m_mappingIsStale = true; ///< The lines of the fields are made when they are looked at.
    bool m_isReading = false;
    bool m_isAskingKnown = false;
    bool m_isReadingProfiles = false;
    bool m_formatFails = false; ///< The file cannot be read with these choices.
    bool m_goesOn = false;      ///< The user wants to go on: a step with nothing to decide is passed.
    bool m_isLooking = false;   ///< At the values.
    bool m_valuesAreFresh = false;
    bool m_matchesAreFresh = false; ///< But for what was decided since.
    bool m_isChecking = false;
    bool m_isImporting = false;
    bool m_isSaving = false;
    std::shared_ptr<exchange::ImportReport> m_report; ///< Of the check, then of the import.
    bool m_reportIsFresh = false;                     ///< The check was made with the present choices.
    CancelToken m_cancel;                             ///< Of the check or the import.
    CancelToken m_knownCancel;
    CancelToken m_lookCancel;
    QString m_rejectsPath;
    OperationId m_operation;
    std::vector<qint64> m_contacts; ///< That came in or were updated.
    std::function<void()> m_go;     ///< Where to, when the running import is left.

    Generation m_reading;
    Generation m_known;
    Generation m_fields;
    Generation m_profileReads;
    Generation m_looks;
    Generation m_checks;
    Generation m_rejects;
};

} // namespace shuke::ui
