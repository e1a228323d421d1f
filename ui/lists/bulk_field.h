#pragma once

#include "core/base/command.h"
#include "core/segments/condition.h"
#include "ui/models/row_source.h"

#include <QFuture>

namespace shuke::ui {

/// One field that many rows can be given one value of. A value is a text: of a Choice its code, of a Day an ISO date,
/// of the others what was typed. An empty one clears the field.
struct BulkField
{
    enum class Input { Line, Day, Choice, Paragraph };
    struct Choice
    {
        QString code;
        QString text;
    };
    /// Rows and what they have now, in words; those that are gone are left out.
    using Values = std::vector<std::pair<qint64, QString>>;

    QByteArray key = {};
    QString title = {};
    Input input = Input::Line;
    std::vector<Choice> choices = {}; ///< Of a Choice.
    bool suggests = false;            ///< A Line: segments::suggestions of `key`.
    bool isRequired = false;          ///< Cannot be cleared.
    bool appends = false;             ///< The value is put below what there is: all rows change.
    /// What a row of the list has now. Null: `read` tells.
    std::function<QString(const ListRow &)> now = {};
    std::function<QFuture<Result<Values>>(const std::vector<qint64> &, const CancelToken &)> read = {};
    /// What is wrong with a value that is not empty, in words for people; null: nothing ever is.
    std::function<QString(const QString &)> problem = {};
    /// A value without a problem as a row would have it; null: as it is, of a Choice its text.
    std::function<QString(const QString &)> shown = {};
    std::function<Command(std::vector<qint64>, const QString &)> command = {};
};

/// The text of that column, as the list shows it.
std::function<QString(const ListRow &)> textOfColumn(const std::vector<ListColumn> &columns, const char *key);
QString shownText(const BulkField &field, const QString &value);

/// What a list's rows are called where many of them are changed.
struct BulkWords
{
    std::function<QString(int)> title;                               ///< "Edit a field of 3 customers"
    std::function<QString(const QString &changed, int all)> summary; ///< "1 of 3 customers change."
    std::function<QString(int)> apply;                               ///< "Change 3 customers"
    std::function<QString(const QString &field, int)> done;          ///< "“City” of 3 customers changed."
    QString who;                                                     ///< Title of the column with their names.
    std::function<QString(const ListRow &)> name;
};

/// What can be done to many rows of a list.
struct BulkEdit
{
    segments::Subject subject = segments::Subject::Contacts;
    std::vector<BulkField> fields;
    BulkWords words;
};

} // namespace shuke::ui
