#include "ui/lists/saved_views.h"

#include "core/segments/condition_json.h"
#include "core/session/store_setting.h"
#include "ui/common/on_finished.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>

namespace shuke::ui {

namespace saved_views_detail {

constexpr std::pair<segments::Scope, const char *> kScopes[] = {{segments::Scope::All, "all"},
                                                                {segments::Scope::People, "people"},
                                                                {segments::Scope::Companies, "companies"},
                                                                {segments::Scope::Trash, "trash"}};

QString scopeCode(segments::Scope scope)
{
    for (const auto &[known, code] : kScopes) {
        if (known == scope)
            return QLatin1String(code);
    }
    return {};
}

std::optional<segments::Scope> scopeFromCode(const QString &text)
{
    for (const auto &[known, code] : kScopes) {
        if (text == QLatin1String(code))
            return known;
    }
    return std::nullopt;
}

} // namespace saved_views_detail

SavedViews::SavedViews(Desk &desk, QByteArray page, segments::Subject subject, std::vector<SavedView> builtIn,
                       QObject *parent)
    : QObject(parent), m_desk(desk), m_key("page.views." + page), m_subject(subject), m_all(std::move(builtIn))
{
    for (SavedView &view : m_all)
        view.isBuiltIn = true;
    desk.session()->onChanged(this, [this](const ChangeSet &changes) {
        if (changes.touches(TableId::Setting)) // also by an undo
            load();
    });
    load();
}

void SavedViews::load()
{
    ++m_running;
    onFinished(m_desk.session()->query(session::pageSetting(m_key)), this, [this](const Result<QString> &text) {
        --m_running;
        if (!text)
            return; // the built-in ones are there; what the list itself cannot read it says
        std::vector<SavedView> views = m_all;
        std::erase_if(views, [](const SavedView &view) { return !view.isBuiltIn; });
        for (SavedView &view : fromText(m_subject, *text))
            views.push_back(std::move(view));
        if (views == m_all)
            return;
        m_all = std::move(views);
        Q_EMIT changed();
    });
}

const SavedView *SavedViews::find(const QString &code) const
{
    const auto found = std::ranges::find(m_all, code, &SavedView::code);
    return found == m_all.end() ? nullptr : &*found;
}

std::vector<SavedView> SavedViews::own() const
{
    std::vector<SavedView> views;
    std::ranges::copy_if(m_all, std::back_inserter(views), [](const SavedView &view) { return !view.isBuiltIn; });
    return views;
}

QString SavedViews::toText(segments::Subject subject, const std::vector<SavedView> &views)
{
    QJsonArray list;
    for (const SavedView &view : views)
        list.append(QJsonObject{{QStringLiteral("code"), view.code},
                                {QStringLiteral("title"), view.title},
                                {QStringLiteral("scope"), saved_views_detail::scopeCode(view.scope)},
                                {QStringLiteral("where"), QString::fromUtf8(segments::toJson(subject, view.where))}});
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::vector<SavedView> SavedViews::fromText(segments::Subject subject, const QString &text)
{
    std::vector<SavedView> views;
    const QJsonArray stored = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto &value : stored) {
        const QJsonObject object = value.toObject();
        const auto scope = saved_views_detail::scopeFromCode(object[QStringLiteral("scope")].toString());
        const Result<segments::SubjectConditions> where =
            segments::fromJson(object[QStringLiteral("where")].toString().toUtf8());
        SavedView view{object[QStringLiteral("code")].toString(), object[QStringLiteral("title")].toString()};
        if (!scope || !where || where->subject != subject || view.code.isEmpty() || view.title.isEmpty() ||
            std::ranges::find(views, view.code, &SavedView::code) != views.end())
            continue;
        view.scope = *scope;
        view.where = where->where;
        views.push_back(std::move(view));
    }
    return views;
}

void SavedViews::write(OperationLabel label, const QString &done)
{
    Q_EMIT changed();
    const std::vector<SavedView> views = own();
    Doing doing;
    doing.done = done;
    doing.guard = this;
    doing.then = [this](const Result<ChangeSet> &result) {
        if (!result)
            load(); // as they are in the store
    };
    m_desk.perform(session::setPageSetting(m_key, views.empty() ? QString() : toText(m_subject, views), label),
                   std::move(doing));
}

void SavedViews::putBuiltIn(SavedView view)
{
    view.isBuiltIn = true;
    const auto known = std::ranges::find(m_all, view.code, &SavedView::code);
    if (known != m_all.end() && *known == view)
        return;
    if (known != m_all.end())
        *known = std::move(view);
    else
        m_all.insert(m_all.begin() + 1, std::move(view));
    Q_EMIT changed();
}

void SavedViews::removeBuiltIn(const QString &code)
{
    if (std::erase_if(m_all, [&code](const SavedView &view) { return view.code == code && view.isBuiltIn; }) > 0)
        Q_EMIT changed();
}

QString SavedViews::add(const QString &title, segments::Scope scope, const segments::ConditionGroup &where)
{
    const QString code = QUuid::createUuid().toString(QUuid::Id128);
    m_all.push_back({code, title.simplified(), scope, where, false});
    write({QT_TRANSLATE_NOOP("Operation", "Save view %1"), {title.simplified()}},
          tr("View “%1” saved.").arg(title.simplified()));
    return code;
}

void SavedViews::rename(const QString &code, const QString &title)
{
    const auto view = std::ranges::find(m_all, code, &SavedView::code);
    if (view == m_all.end() || view->isBuiltIn || view->title == title.simplified())
        return;
    view->title = title.simplified();
    write({QT_TRANSLATE_NOOP("Operation", "Rename view to %1"), {view->title}},
          tr("View renamed to “%1”.").arg(view->title));
}

void SavedViews::setWhere(const QString &code, segments::Scope scope, const segments::ConditionGroup &where)
{
    const auto view = std::ranges::find(m_all, code, &SavedView::code);
    if (view == m_all.end() || view->isBuiltIn)
        return;
    view->scope = scope;
    view->where = where;
    write({QT_TRANSLATE_NOOP("Operation", "Save view %1"), {view->title}}, tr("View “%1” saved.").arg(view->title));
}

void SavedViews::remove(const QString &code)
{
    const auto view = std::ranges::find(m_all, code, &SavedView::code);
    if (view == m_all.end() || view->isBuiltIn)
        return;
    const QString title = view->title;
    m_all.erase(view);
    write({QT_TRANSLATE_NOOP("Operation", "Delete view %1"), {title}}, tr("View “%1” deleted.").arg(title));
}

} // namespace shuke::ui
